import { type ReactNode, useState } from 'react';
import { type TriageActionInput, type TriageResult, useTriageOrder, useTriageUndo } from '../api/triage.ts';
import { useToast } from '../ui/toast.ts';
import { AcceptDialog } from './AcceptDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { ResolveDialog } from './ResolveDialog.tsx';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import { nameOf, onlyOne, type Target, toOrder } from './target.ts';

export type TriageStep = 'accept' | 'duplicate' | 'decline' | 'snooze' | 'resolve' | 'reopen' | 'assign';

export interface Triage {
  /** Decides at once where there is nothing to ask, else opens what asks. */
  start: (step: TriageStep, target: Target) => void;
  undo: () => void;
  busy: boolean;
  /** The open dialog; put it anywhere. */
  dialog: ReactNode;
}

const DONE: Readonly<Record<TriageActionInput['type'], string>> = {
  accept: 'Accepted',
  duplicate: 'Marked as a duplicate:',
  decline: 'Declined',
  snooze: 'Snoozed',
  resolve: 'Resolved',
  reopen: 'Reopened',
  assign: 'Assigned',
};

/** Decisions about incidents: the same keys, questions, words and way back on every page. */
export function useTriage(project: string, options: { onDone?: () => void } = {}): Triage {
  const [open, setOpen] = useState<{ step: TriageStep; target: Target }>();
  const { mutate, isPending } = useTriageOrder(project);
  const undoing = useTriageUndo(project);
  const say = useToast();
  const undo = (id?: string) =>
    undoing.mutate(id, {
      onSuccess: (result) =>
        say({ text: result === undefined ? 'There is nothing to undo' : undoneText(result.changedSince) }),
      onError: (error) => say({ text: error.message }),
    });
  const order = (target: Target, action: TriageActionInput) => {
    setOpen(undefined);
    mutate(
      { action, ...toOrder(target) },
      {
        onSuccess: (result) => {
          say(
            result.changed === 0
              ? { text: `${nameOf(target)}: nothing to change` }
              : {
                  text: doneText(action, target, result),
                  action: { label: 'Undo', run: () => undo(result.id) },
                },
          );
          options.onDone?.();
        },
        onError: (error) => say({ text: error.message }),
      },
    );
  };
  const start = (step: TriageStep, target: Target) => {
    if (isPending) return;
    if (step === 'reopen') order(target, { type: 'reopen' });
    else if (step === 'accept' && onlyOne(target)) order(target, { type: 'accept', ticket: true });
    else setOpen({ step, target });
  };
  const close = () => setOpen(undefined);
  const shared = open && {
    project,
    target: open.target,
    onClose: close,
    onDecide: (action: TriageActionInput) => order(open.target, action),
  };
  const Asked = open && DIALOGS[open.step];
  return {
    start,
    undo: () => undo(),
    busy: isPending,
    dialog: shared && Asked ? <Asked {...shared} /> : null,
  };
}

export interface TriageDialogProps {
  project: string;
  target: Target;
  onClose: () => void;
  onDecide: (action: TriageActionInput) => void;
}

const DIALOGS: Readonly<Partial<Record<TriageStep, (props: TriageDialogProps) => ReactNode>>> = {
  accept: AcceptDialog,
  duplicate: DuplicateDialog,
  decline: DeclineDialog,
  snooze: SnoozeDialog,
  resolve: ResolveDialog,
  assign: AssignDialog,
};

function doneText(action: TriageActionInput, target: Target, result: TriageResult): string {
  const name = onlyOne(target)?.shortId ?? `${result.changed.toLocaleString('en')} incidents`;
  const word = action.type === 'assign' && action.to === null ? 'Unassigned' : DONE[action.type];
  const tickets =
    result.tickets > 0
      ? `; ${result.tickets === 1 ? 'its ticket is' : `${result.tickets} tickets are`} on the way`
      : '';
  const silent = result.exclusion ? '; the rule falls silent there within two minutes' : '';
  return `${word} ${name}${tickets}${silent}`;
}

function undoneText(changedSince: number): string {
  return changedSince === 0
    ? 'Undone'
    : `Undone, but for ${changedSince} that ${changedSince === 1 ? 'was' : 'were'} changed since`;
}
