import { Dialog } from '../ui/Dialog.tsx';
import './helpDialog.css';

const GROUPS: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Decide, in a list or on an incident',
    keys: [
      ['1', 'accept: it is a problem, make a ticket'],
      ['2', 'duplicate of…'],
      ['3', 'decline: not a problem'],
      ['H', 'snooze'],
      ['E', 'resolve; reopen what is closed'],
      ['A', 'assign'],
      ['Z', 'undo the last decision'],
      ['T', 'open the ticket'],
      ['.', 'copy the permalink'],
    ],
  },
  {
    title: 'In a list',
    keys: [
      ['J K', 'next, previous incident'],
      ['Space', 'peek at the evidence'],
      ['Enter O', 'open it'],
      ['X', 'select it'],
      ['Shift X', 'select everything up to it'],
      ['/', 'search'],
      ['Esc', 'end the peek, clear the selection'],
    ],
  },
  {
    title: 'On an incident',
    keys: [
      ['J K', 'next, previous incident of the list'],
      ['[ ]', 'newer, older signal'],
      ['U', 'back to the list'],
    ],
  },
  {
    title: 'Everywhere',
    keys: [
      ['Ctrl K', 'commands: pages, routes, incidents, actions'],
      ['G I', 'Inbox'],
      ['G A', 'all incidents'],
      ['G O', 'Routes'],
      ['G R', 'Rules'],
      ['G L', 'Live'],
      ['G S', 'Status'],
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
            {group.keys.map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
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
