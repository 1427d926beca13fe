import { useState } from 'react';
import type { Setup } from '../../api/setup.ts';
import { t } from '../../messages/t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Snippet } from '../../ui/Snippet.tsx';

type Way = 'scriptTag' | 'react' | 'next' | 'npm';

const WAYS: readonly { value: Way; label: string; hint: string }[] = [
  { value: 'scriptTag', label: t('setup.scriptTag'), hint: t('setup.intoTheHeadOf') },
  { value: 'react', label: t('setup.react'), hint: t('setup.onceWhereTheApp') },
  { value: 'next', label: t('setup.nextJs'), hint: t('setup.next163And') },
  { value: 'npm', label: t('setup.other'), hint: t('setup.onceAsEarlyAs') },
];

/** Code to paste, the project's key and address in it. */
export function InstallPanel({ snippets }: { snippets: Setup['snippets'] }) {
  const [way, setWay] = useState<Way>('scriptTag');
  const chosen = WAYS.find(({ value }) => value === way);
  return (
    <Panel id="install" title={t('setup.addWinceToA')}>
      <div className="install">
        <Segments label={t('setup.how')} value={way} options={WAYS} onChange={setWay} />
        <p className="muted">{chosen?.hint}</p>
        <Snippet code={snippets[way]} label={chosen?.label ?? ''} />
        <h3>{t('setup.withAContentSecurity')}</h3>
        <Snippet code={snippets.csp} label={t('setup.contentSecurityPolicy')} />
      </div>
    </Panel>
  );
}
