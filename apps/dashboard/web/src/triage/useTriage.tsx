import { type ReactNode, useState } from 'react';
import { type TriageActionInput, type TriageResult, useTriageOrder, useTriageUndo } from '../api/triage.ts';
import { t } from '../messages/t.ts';
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
  accept: t('triage.accepted'),
  duplicate: t('triage.markedAsADuplicate'),
  decline: t('triage.declined'),
  snooze: t('triage.snoozed'),
  resolve: t('triage.resolved'),
  reopen: t('triage.reopened'),
  assign: t('triage.assigned'),
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
        say({ text: result === undefined ? t('triage.thereIsNothingTo') : undoneText(result.changedSince) }),
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
              ? { text: t('triage.nothingToChange', { name: nameOf(target) }) }
              : {
                  text: doneText(action, target, result),
                  action: { label: t('triage.undo'), run: () => undo(result.id) },
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
  const name = onlyOne(target)?.shortId ?? t('triage.changedIncidents', { changed: result.changed });
  const word = action.type === 'assign' && action.to === null ? t('triage.unassigned') : DONE[action.type];
  const tickets = result.tickets > 0 ? t('triage.ticketsOnTheWay', { tickets: result.tickets }) : '';
  const silent = result.exclusion ? t('triage.theRuleFallsSilent') : '';
  return `${word} ${name}${tickets}${silent}`;
}

function undoneText(changedSince: number): string {
  return changedSince === 0 ? t('triage.undone') : t('triage.undoneButForThat', { changedSince });
}
