import type { OneTimeLink } from '../../api/members.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Snippet } from '../../ui/Snippet.tsx';

/** A link that is shown once, and passed on by hand. */
export function LinkPanel(props: { link: OneTimeLink; title: string; text: string; onDone: () => void }) {
  const until = new Date(props.link.expiresAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <Panel id="link" title={props.title}>
      <div className="settings-form" role="status">
        <p>{t('organisation.goodUntilNotShown', { text: props.text, until })}</p>
        <Snippet code={props.link.url} label={t('organisation.link')} />
        <div>
          <Button onClick={props.onDone}>{t('organisation.iHaveIt')}</Button>
        </div>
      </div>
    </Panel>
  );
}
