import { type ReactNode, useId } from 'react';
import { t } from '../messages/t.ts';
import './field.css';

/** A labelled select with a line of help. A value that is not among the options is kept and shown as it is. */
export function SelectField(props: {
  label: string;
  hint?: ReactNode;
  value: string;
  options: readonly { value: string; label: string }[];
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const known = props.options.some((option) => option.value === props.value);
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="input choice"
        value={props.value}
        disabled={props.disabled}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {known ? null : <option value={props.value}>{t('ui.noLongerThere', { value: props.value })}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {props.hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {props.hint}
        </p>
      ) : null}
    </div>
  );
}
