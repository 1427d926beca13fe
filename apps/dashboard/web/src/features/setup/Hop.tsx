import { Check, Circle, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../messages/t.ts';

export type HopState = 'done' | 'now' | 'wrong' | 'later';

const SAID: Readonly<Record<HopState, string>> = {
  done: t('setup.done'),
  now: t('setup.waiting'),
  wrong: t('setup.broken'),
  later: '',
};

/** One part of the road. */
export function Hop({ state, title, children }: { state: HopState; title: ReactNode; children?: ReactNode }) {
  return (
    <li className={`hop hop-${state}`} aria-current={state === 'now' || state === 'wrong' ? 'step' : undefined}>
      <span className="hop-mark" aria-hidden="true">
        {state === 'done' ? <Check size={14} /> : state === 'wrong' ? <CircleAlert size={15} /> : <Circle size={9} />}
      </span>
      <div>
        <h3>
          {title}
          <span className="hidden-text">{SAID[state]}</span>
        </h3>
        {children}
      </div>
    </li>
  );
}
