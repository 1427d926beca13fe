import type { ReactNode } from 'react';
import './badge.css';

export type Tone = 'neutral' | 'high' | 'medium' | 'ok' | 'accent';

export function Badge({ tone = 'neutral', children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={`badge badge-${tone}`} title={title}>
      {children}
    </span>
  );
}
