import { Check, Circle, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../messages/t.ts';
import './steps.css';

export type StepState = 'done' | 'now' | 'wrong' | 'later';

const SAID: Readonly<Record<StepState, string>> = {
  done: t('ui.stepDone'),
  now: t('ui.stepNow'),
  wrong: t('ui.stepWrong'),
  later: '',
};

/** One part of a road, in an `ol` of the class `steps`. */
export function Step({ state, title, children }: { state: StepState; title: ReactNode; children?: ReactNode }) {
  return (
    <li className={`step step-${state}`} aria-current={state === 'now' || state === 'wrong' ? 'step' : undefined}>
      <span className="step-mark" aria-hidden="true">
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
