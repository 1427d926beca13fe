import { t } from '../../messages/t.ts';
import { Segments } from '../../ui/Segments.tsx';

const RANGES = [
  { value: '1d', label: t('routes.n24Hours') },
  { value: '7d', label: t('routes.n7Days') },
  { value: '30d', label: t('routes.n30Days') },
] as const;

export function RangeSwitch(props: { value: '1d' | '7d' | '30d'; onChange: (range: '1d' | '7d' | '30d') => void }) {
  return (
    <span className="range-switch">
      <Segments label={t('routes.time')} value={props.value} options={RANGES} onChange={props.onChange} />
    </span>
  );
}
