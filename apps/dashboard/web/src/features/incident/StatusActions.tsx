import { Check, EyeOff, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { type StatusChange, useChangeStatus } from '../../api/changeStatus.ts';
import type { IncidentDetail } from '../../api/incident.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toast.ts';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import { IgnoreDialog } from './IgnoreDialog.tsx';

/** Resolve, ignore with a reason, reopen. */
export function StatusActions({ incident }: { incident: IncidentDetail }) {
  const { mutate, isPending } = useChangeStatus();
  const [ignoring, setIgnoring] = useState(false);
  const say = useToast();
  const unresolved = incident.status === 'new' || incident.status === 'open';
  const change = (changed: Omit<StatusChange, 'id'>) => {
    if (!isPending) mutate({ id: incident.id, ...changed }, { onError: (error) => say({ text: error.message }) });
  };
  useShortcuts({ e: () => change({ status: unresolved ? 'resolved' : 'open' }) });
  return (
    <div className="incident-actions">
      {unresolved ? (
        <>
          <Button onClick={() => setIgnoring(true)}>
            <EyeOff size={14} aria-hidden />
            Ignore
          </Button>
          <Button look="primary" busy={isPending} onClick={() => change({ status: 'resolved' })}>
            <Check size={14} aria-hidden />
            Resolve
          </Button>
        </>
      ) : (
        <Button busy={isPending} onClick={() => change({ status: 'open' })}>
          <RotateCcw size={14} aria-hidden />
          Reopen
        </Button>
      )}
      <IgnoreDialog
        open={ignoring}
        onClose={() => setIgnoring(false)}
        onIgnore={(reason) => {
          setIgnoring(false);
          change({ status: 'ignored', reason });
        }}
      />
    </div>
  );
}
