import { type ReactNode, type TextareaHTMLAttributes, useId } from 'react';
import './field.css';

interface TextFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: string;
  hint?: ReactNode;
}

/** A labelled field of several lines. */
export function TextField({ label, hint, ...area }: TextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} className="input" aria-describedby={hint ? `${id}-hint` : undefined} {...area} />
      {hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
