import type { EvidenceEvent } from '../../../api/signal.ts';
import { t } from '../../../messages/t.ts';
import type { Lane } from './layout.ts';

export const LANES: readonly { lane: Lane; name: string }[] = [
  { lane: 'user', name: t('incident.laneUser') },
  { lane: 'page', name: t('incident.lanePage') },
  { lane: 'network', name: t('incident.laneNetwork') },
  { lane: 'error', name: t('incident.laneErrors') },
];

const LETTERS: Readonly<Record<string, string>> = {
  click: 'C',
  submit: 'S',
  scroll: 'W',
  visibility: 'V',
  page: 'P',
  route: 'R',
  mutation: 'M',
  request: 'N',
  error: 'E',
  leave: 'L',
};

/** The letter of an event's type, for those who do not tell the colours apart. */
export function letterOf(type: string): string {
  return LETTERS[type] ?? type.charAt(0).toUpperCase();
}

/** The shape is the lane: circle, square, diamond, triangle. Counted events are filled, others are outlines. */
export function Glyph({ lane, letter, role }: { lane: Lane; letter: string; role: EvidenceEvent['role'] }) {
  return (
    <svg className={`glyph glyph-${lane} glyph-${role}`} width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      {SHAPES[lane]}
      <text x="11" y={lane === 'error' ? 16.4 : 14.6} textAnchor="middle">
        {letter}
      </text>
    </svg>
  );
}

const SHAPES: Readonly<Record<Lane, React.ReactNode>> = {
  user: <circle cx="11" cy="11" r="9" />,
  page: <rect x="2.5" y="2.5" width="17" height="17" rx="3" />,
  network: <path d="M11 1.2 20.8 11 11 20.8 1.2 11Z" strokeLinejoin="round" />,
  error: <path d="M11 1.8 21 19.6H1Z" strokeLinejoin="round" />,
};
