import { useState } from 'react';
import { t } from '../messages/t.ts';
import { Button } from './Button.tsx';

/** Asks once more in its own place: nothing covers what the decision is about. */
export function ConfirmButton(props: {
  label: string;
  /** What a screen reader says, where the label alone does not tell which one. */
  aria: string;
  confirm: string;
  busy: boolean;
  onConfirm: () => void;
}) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button look="quiet" aria-label={props.aria} onClick={() => setAsking(true)}>
        {props.label}
      </Button>
    );
  return (
    <span className="confirm">
      <Button look="primary" autoFocus busy={props.busy} onClick={props.onConfirm}>
        {props.confirm}
      </Button>
      <Button look="quiet" onClick={() => setAsking(false)}>
        {t('ui.keep')}
      </Button>
    </span>
  );
}
