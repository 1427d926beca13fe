import { useId } from 'react';

export interface Option<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
  disabled?: boolean;
}

/** One of a few, with a line of help each; the arrow keys move. */
export function OptionList<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="options">
      <legend className="hidden-text">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={option.disabled ? 'option option-off' : 'option'}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            disabled={option.disabled}
            onChange={() => props.onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint ? <span className="option-hint">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
