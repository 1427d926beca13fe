import { useId, useState } from 'react';
import { t } from '../../messages/t.ts';
import '../../ui/field.css';

/** A number of a rule with its unit. What is typed is kept while it is no number yet. */
export function NumberField(props: {
  label: string;
  value: number;
  unit: string | undefined;
  refusal?: string | undefined;
  placeholder?: string;
  onChange: (value: number) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const isNumber = typed === undefined || (typed.trim() !== '' && Number.isFinite(Number(typed)));
  const problem = isNumber ? props.refusal : t('rules.mustBeANumber');
  return (
    <div className="number-field">
      <label htmlFor={id}>{props.label}</label>
      <span className="number-field-input">
        <input
          id={id}
          className="input tabular"
          inputMode="decimal"
          autoComplete="off"
          value={typed !== undefined && Number(typed) === props.value ? typed : isNumber ? props.value : typed}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => {
            const text = event.target.value;
            setTyped(text);
            if (text.trim() !== '' && Number.isFinite(Number(text))) props.onChange(Number(text));
          }}
          onBlur={() => setTyped(undefined)}
        />
        <span className="muted">{props.unit}</span>
      </span>
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
