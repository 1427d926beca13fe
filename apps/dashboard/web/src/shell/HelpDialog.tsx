import { t } from '../messages/t.ts';
import { Dialog } from '../ui/Dialog.tsx';
import './helpDialog.css';

const GROUPS: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: t('shell.decideInAList'),
    keys: [
      ['1', t('shell.acceptItIsA')],
      ['2', t('shell.duplicateOf')],
      ['3', t('shell.declineNotAProblem')],
      ['H', t('shell.snooze')],
      ['E', t('shell.resolveReopenWhatIs')],
      ['A', t('shell.assign')],
      ['Z', t('shell.undoTheLastDecision')],
      ['T', t('shell.openTheTicket')],
      ['.', t('shell.copyThePermalink')],
    ],
  },
  {
    title: t('shell.inAList'),
    keys: [
      ['J K', t('shell.nextPreviousIncident')],
      ['Space', t('shell.peekAtTheEvidence')],
      ['Enter O', t('shell.openIt')],
      ['X', t('shell.selectIt')],
      ['Shift X', t('shell.selectEverythingUpTo')],
      ['/', t('shell.search')],
      ['Esc', t('shell.endThePeekClear')],
    ],
  },
  {
    title: t('shell.onAnIncident'),
    keys: [
      ['J K', t('shell.nextPreviousIncidentOf')],
      ['[ ]', t('shell.newerOlderSignal')],
      ['U', t('shell.backToTheList')],
    ],
  },
  {
    title: t('shell.everywhere'),
    keys: [
      ['Ctrl K', t('shell.commandsPagesRoutesIncidents')],
      ['G I', t('shell.inbox')],
      ['G A', t('shell.allIncidents')],
      ['G O', t('shell.routes')],
      ['G R', t('shell.rules')],
      ['G L', t('shell.live')],
      ['G S', t('shell.status')],
      ['?', t('shell.thisHelp')],
      ['Esc', t('shell.closeADialog')],
    ],
  },
];

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={t('shell.keyboardShortcuts')}>
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
