import type { Setup } from './schemas/operations.ts';
import type { ProjectRow } from './sql/selectProjects.ts';

/** Code to paste, with the key, the address and the settings of the project filled in. */
export function snippetsOf(publicUrl: string, project: ProjectRow): Setup['snippets'] {
  const { origin } = new URL(publicUrl);
  const key = project.write_key ?? 'YOUR_WRITE_KEY';
  const settings: [string, string | number][] = [
    ...(project.consent === 'granted' ? [] : [['consent', project.consent] as [string, string]]),
    ...(project.labels === 'names' ? [] : [['labels', project.labels] as [string, string]]),
    ...(project.sampling === 1 ? [] : [['sampling', Number(project.sampling.toPrecision(6))] as [string, number]]),
  ];
  const queryKeys = project.allowed_query_keys;
  const attributes = [
    ...settings.map(([name, value]) => ` data-${name}="${value}"`),
    ...(queryKeys.length === 0 ? [] : [` data-query-keys="${queryKeys.join()}"`]),
  ].join('');
  const options = [
    `key: '${key}', endpoint: '${publicUrl}/v1/events'`,
    ...settings.map(([name, value]) => `${name}: ${typeof value === 'number' ? value : `'${value}'`}`),
    ...(queryKeys.length === 0 ? [] : [`queryKeys: [${queryKeys.map((name) => `'${name}'`).join(', ')}]`]),
  ].join(', ');
  return {
    scriptTag: `<script async crossorigin src="${publicUrl}/wince.js" data-key="${key}"${attributes}></script>`,
    npm: `npm install @wince/sdk\n\nimport { init } from '@wince/sdk';\n\ninit({ ${options} });`,
    react: `npm install @wince/react

import { init, reactErrorHandler, WinceErrorBoundary } from '@wince/react';
import { createRoot } from 'react-dom/client';

init({ ${options} });

createRoot(document.getElementById('root'), {
  onCaughtError: reactErrorHandler(),
  onUncaughtError: reactErrorHandler(),
}).render(
  <WinceErrorBoundary fallback={<p>This part cannot be shown.</p>}>
    <App />
  </WinceErrorBoundary>,
);`,
    next: `npm install @wince/next

// next.config.ts
import { withWince } from '@wince/next/config';

export default withWince({}, { ${options} });`,
    csp: `script-src ${origin}; connect-src ${origin}`,
  };
}
