import { readFileSync } from 'node:fs';
import type { SiteOptions } from './site.ts';

/**
 * A page at `/app` that starts the module build, for options that no attribute of a script tag can give. `window.start`
 * starts it once more.
 */
export function appSite(options = '', rest: Partial<SiteOptions> = {}): SiteOptions {
  const module = readFileSync(new URL('../../dist/index.js', import.meta.url), 'utf8');
  const body = `<!doctype html><button id="b">Go</button><script type="module">
    import { init } from '/sdk.js'
    window.start = () => (window.wince = init({ key: 'wk_test', endpoint: '%ORIGIN%/v1/events', ${options} }))
    start()
  </script>`;
  return {
    tag: false,
    ...rest,
    routes: { '/app': { body }, '/sdk.js': { body: module, type: 'text/javascript' }, ...rest.routes },
  };
}
