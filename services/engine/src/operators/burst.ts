import type { ConditionResult } from '@wince/protocol';
import { compileConditions } from '../facts/measure.ts';
import type { BurstOperator, Condition } from '../rules/definition.ts';
import { elementKey, type JudgedEvent } from '../stream/judgedEvent.ts';
import type { Firing } from './operator.ts';

/**
 * Clicks on one element, each soon after the one before, every one selected.
 *
 * A burst is open from its first selected click. It is closed, and judged once with its true count, by a click that
 * does not continue it, or when the page's watermark passes its last click by more than the pause allowed.
 * Its only state is its last click: the others are read back from the page's history.
 */
export interface BurstJudge {
  /** `next` continues the burst that ended with `last`. */
  continues(last: JudgedEvent, next: JudgedEvent): boolean;
  selects(event: JudgedEvent): boolean;
  /** Page clock, ms: from here on the burst cannot go on. */
  closesAt(last: JudgedEvent): number;
  /** Judges the burst that ended with `last`, whose earlier clicks are in `events`. */
  judge(last: JudgedEvent, events: readonly JudgedEvent[]): Firing | undefined;
}

export function createBurst(operator: BurstOperator, lowWhen: readonly Condition[], reachMs: number): BurstJudge {
  const selected = compileConditions(operator.select);
  const low = compileConditions(lowWhen);

  const continues: BurstJudge['continues'] = (last, next) =>
    next.t - last.t <= operator.maxGapMs && elementKey(next) === elementKey(last);

  return {
    continues,
    selects: (event) => selected.hold(event),
    closesAt: (last) => last.t + operator.maxGapMs,
    judge(last, events) {
      const burst = burstEndingWith(last, events);
      const completed = completedBy(operator, burst);
      if (completed === undefined) return undefined;
      const { conditions, exclusions } = selected.explain(last);
      return {
        matched: burst,
        completed,
        subject: last,
        conditions: [...measureBurst(operator, burst), ...conditions],
        exclusions,
        low: low.any(last),
      };
    },
  };

  function burstEndingWith(last: JudgedEvent, events: readonly JudgedEvent[]): JudgedEvent[] {
    const burst = [last];
    for (let i = events.lastIndexOf(last) - 1; i >= 0; i--) {
      const earlier = events[i]!;
      if (earlier.event.type !== 'click') continue;
      // Older clicks may be forgotten: a burst longer than the reach is told by its end.
      if (earlier.t < last.t - reachMs || !continues(earlier, burst[0]!) || !selected.hold(earlier)) break;
      burst.unshift(earlier);
    }
    return burst;
  }
}

/** The click with which the burst became one, or undefined when it never did. */
function completedBy(operator: BurstOperator, burst: readonly JudgedEvent[]): JudgedEvent | undefined {
  if (burst.length < operator.minCount || spreadPx(burst) > operator.maxSpreadPx) return undefined;
  const unanswered = burst.every(
    (event) => event.event.type === 'click' && event.event.reaction.until === 'time' && answers(event) === 0,
  );
  for (let i = operator.minCount - 1; i < burst.length; i++) {
    const fast = burst[i]!.t - burst[i - operator.minCount + 1]!.t <= operator.fastMs;
    if (fast || unanswered) return burst[i];
  }
  return undefined;
}

function answers({ event }: JudgedEvent): number {
  if (event.type !== 'click') return 0;
  return event.reaction.answers.filter(([, relation]) => relation !== 'unrelated' && relation !== 'decoration').length;
}

function measureBurst(operator: BurstOperator, burst: readonly JudgedEvent[]): ConditionResult[] {
  const span = burst.at(-1)!.t - burst[0]!.t;
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = operator.minCount - 1; i < burst.length; i++)
    fastest = Math.min(fastest, burst[i]!.t - burst[i - operator.minCount + 1]!.t);
  return [
    {
      name: 'count',
      text: `at least ${operator.minCount} clicks on the same element`,
      op: '>=',
      measured: burst.length,
      threshold: operator.minCount,
      unit: 'clicks',
      met: true,
    },
    fastest <= operator.fastMs
      ? {
          name: 'fastest',
          text: `${operator.minCount} of them within ${operator.fastMs.toLocaleString('en')} ms`,
          op: '<=',
          measured: fastest,
          threshold: operator.fastMs,
          unit: 'ms',
          met: true,
        }
      : {
          name: 'pause',
          text: `none answered at all, so up to ${operator.maxGapMs.toLocaleString('en')} ms between clicks count`,
          op: '<=',
          measured: Math.round(span / (burst.length - 1)),
          threshold: operator.maxGapMs,
          unit: 'ms',
          met: true,
        },
    {
      name: 'spread',
      text: 'all at the same place',
      op: '<=',
      measured: spreadPx(burst),
      threshold: operator.maxSpreadPx,
      unit: 'px',
      met: true,
    },
  ];
}

/** Longer side of the box around all clicks, page coordinates, CSS px. */
function spreadPx(burst: readonly JudgedEvent[]): number {
  const points = burst.flatMap(({ event }) => (event.type === 'click' ? [event] : []));
  const side = (values: number[]) => Math.max(...values) - Math.min(...values);
  return Math.max(side(points.map(({ x }) => x)), side(points.map(({ y }) => y)));
}
