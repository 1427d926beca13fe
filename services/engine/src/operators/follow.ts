import type { ConditionResult } from '@wince/protocol';
import { CLICK_FACTS, visibleAnswerMs } from '../facts/clickFacts.ts';
import { compileConditions, type ExtraFacts } from '../facts/measure.ts';
import type { Condition, FollowOperator } from '../rules/definition.ts';
import { elementKey, type JudgedEvent } from '../stream/judgedEvent.ts';
import { type Firing, type History, isQuietBroken } from './operator.ts';

/** An error of the same message this long before a click is the page's own noise. */
const NOISE_MS = 30_000;
/** A message needs a moment to appear after the answer of the server is in. */
const SHOWN_SLACK_MS = 50;

export type FollowJudge = (event: JudgedEvent, history: History) => Firing | undefined;

/**
 * Fires for a selected event that belongs to a click: the browser linked the two, or it came soon after a click
 * that nothing else answered.
 */
export function createFollow(rule: string, operator: FollowOperator, lowWhen: readonly Condition[]): FollowJudge {
  const first = compileConditions(operator.first);
  const second = compileConditions(operator.second);
  const low = compileConditions(lowWhen);

  function find(
    event: JudgedEvent,
    events: readonly JudgedEvent[],
  ): { click: JudgedEvent; extra: ExtraFacts } | undefined {
    const click = clickOf(operator, event, events);
    if (!click || !first.hold(click)) return undefined;
    const extra = { noise: isNoise(event, click, events), failureShown: isFailureShown(event, click) };
    return second.hold(event, extra) ? { click, extra } : undefined;
  }

  return (event, history) => {
    const found = find(event, history.events);
    if (!found) return undefined;
    const { click, extra } = found;
    if (isQuietBroken(history, `${rule} ${elementKey(click)}`, event.t, operator.quietMs)) return undefined;
    const explained = second.explain(event, extra);
    const byHand = first.explain(click);
    return {
      matched: [click, event],
      completed: event,
      subject: click,
      conditions: [measureDelay(operator, event, click), ...explained.conditions],
      exclusions: [...byHand.exclusions, ...explained.exclusions],
      low: low.any(event, extra),
    };
  };
}

function clickOf(
  operator: FollowOperator,
  event: JudgedEvent,
  events: readonly JudgedEvent[],
): JudgedEvent | undefined {
  const linked = linkOf(event);
  const reach = linked === undefined ? operator.unlinkedMs : operator.linkedMs;
  for (let i = events.length - 1; i >= 0; i--) {
    const earlier = events[i]!;
    if (earlier.t < event.t - reach) return undefined;
    if (earlier.t > event.t || earlier.event.type !== 'click') continue;
    if (linked === undefined) return CLICK_FACTS.answers(earlier.event) === 0 ? earlier : undefined;
    if (earlier.event.n === linked) return earlier;
  }
  return undefined;
}

function linkOf({ event }: JudgedEvent): number | undefined {
  return event.type === 'error' || event.type === 'request' ? event.click : undefined;
}

function isNoise({ event }: JudgedEvent, click: JudgedEvent, events: readonly JudgedEvent[]): boolean {
  if (event.type !== 'error' || event.click !== undefined) return false;
  return events.some(
    (earlier) =>
      earlier.event.type === 'error' &&
      earlier.event.message === event.message &&
      earlier.event.click === undefined &&
      earlier.t < click.t &&
      earlier.t >= click.t - NOISE_MS,
  );
}

/** The page showed something after the request had failed: a toast, a message, a rolled-back state. */
function isFailureShown({ event, t }: JudgedEvent, click: JudgedEvent): boolean {
  if (event.type !== 'request' || click.event.type !== 'click') return false;
  const failedAfterMs = t - click.t - SHOWN_SLACK_MS;
  const later = click.event.reaction.answers.filter(([, , ms]) => ms >= failedAfterMs);
  return visibleAnswerMs({ ...click.event.reaction, answers: later }) < click.event.reaction.ms;
}

function measureDelay(operator: FollowOperator, event: JudgedEvent, click: JudgedEvent): ConditionResult {
  const linked = linkOf(event) !== undefined;
  const threshold = linked ? operator.linkedMs : operator.unlinkedMs;
  return {
    name: 'delay',
    text: linked ? 'caused by the click' : 'soon after a click that nothing else answered',
    op: '<=',
    measured: Math.max(0, event.t - click.t),
    threshold,
    unit: 'ms',
    met: true,
  };
}
