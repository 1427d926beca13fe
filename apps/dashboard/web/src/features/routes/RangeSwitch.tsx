import { Segments } from '../../ui/Segments.tsx';

const RANGES = [
  { value: '1d', label: '24 hours' },
  { value: '7d', label: '7 days' },
  { value: '30d', label: '30 days' },
] as const;

export function RangeSwitch(props: { value: '1d' | '7d' | '30d'; onChange: (range: '1d' | '7d' | '30d') => void }) {
  return (
    <span className="range-switch">
      <Segments label="Time" value={props.value} options={RANGES} onChange={props.onChange} />
    </span>
  );
}
