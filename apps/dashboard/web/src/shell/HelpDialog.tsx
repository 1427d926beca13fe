import { Dialog } from '../ui/Dialog.tsx';
import './helpDialog.css';

const GROUPS: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'In the list',
    keys: [
      ['J', 'next incident'],
      ['K', 'previous incident'],
      ['Enter', 'open it'],
      ['E', 'resolve it'],
      ['/', 'search'],
    ],
  },
  {
    title: 'On an incident',
    keys: [
      ['J', 'next incident of the list'],
      ['K', 'previous incident of the list'],
      ['[', 'newer signal'],
      [']', 'older signal'],
      ['E', 'resolve or reopen'],
      ['U', 'back to the list'],
    ],
  },
  {
    title: 'Everywhere',
    keys: [
      ['?', 'this help'],
      ['Esc', 'close a dialog'],
    ],
  },
];

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts">
      {GROUPS.map((group) => (
        <section key={group.title} className="help-group">
          <h3>{group.title}</h3>
          <dl>
            {group.keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
