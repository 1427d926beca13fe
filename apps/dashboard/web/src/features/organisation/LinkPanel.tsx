import type { OneTimeLink } from '../../api/members.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Snippet } from '../../ui/Snippet.tsx';

/** A link that is shown once, and passed on by hand. */
export function LinkPanel(props: { link: OneTimeLink; title: string; text: string; onDone: () => void }) {
  const until = new Date(props.link.expiresAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <Panel id="link" title={props.title}>
      <div className="settings-form" role="status">
        <p>
          {props.text} Good until {until}, not shown again.
        </p>
        <Snippet code={props.link.url} label="Link" />
        <div>
          <Button onClick={props.onDone}>I have it</Button>
        </div>
      </div>
    </Panel>
  );
}
