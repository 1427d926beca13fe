import { useState } from 'react';
import type { Setup } from '../../api/setup.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Snippet } from '../../ui/Snippet.tsx';

type Way = 'scriptTag' | 'react' | 'next' | 'npm';

const WAYS: readonly { value: Way; label: string; hint: string }[] = [
  { value: 'scriptTag', label: 'Script tag', hint: 'Into the head of every page. It starts by itself.' },
  { value: 'react', label: 'React', hint: 'Once, where the app starts.' },
  { value: 'next', label: 'Next.js', hint: 'Next 16.3 and later; the package’s README tells what older ones need.' },
  { value: 'npm', label: 'Other', hint: 'Once, as early as possible.' },
];

/** Code to paste, the project's key and address in it. */
export function InstallPanel({ snippets }: { snippets: Setup['snippets'] }) {
  const [way, setWay] = useState<Way>('scriptTag');
  const chosen = WAYS.find(({ value }) => value === way);
  return (
    <Panel id="install" title="Add Wince to a page">
      <div className="install">
        <Segments label="How" value={way} options={WAYS} onChange={setWay} />
        <p className="muted">{chosen?.hint}</p>
        <Snippet code={snippets[way]} label={chosen?.label ?? ''} />
        <h3>With a content security policy, add</h3>
        <Snippet code={snippets.csp} label="Content security policy" />
      </div>
    </Panel>
  );
}
