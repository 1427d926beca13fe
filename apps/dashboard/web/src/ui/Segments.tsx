import { ToggleGroup } from 'radix-ui';
import './segments.css';

/** One of a few. `label` names the choice for screen readers. */
export function Segments<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  return (
    <ToggleGroup.Root
      className="segments"
      type="single"
      aria-label={props.label}
      value={props.value}
      onValueChange={(chosen) => {
        const option = props.options.find(({ value }) => value === chosen);
        if (option) props.onChange(option.value);
      }}
    >
      {props.options.map((option) => (
        <ToggleGroup.Item key={option.value} className="segment" value={option.value}>
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
