import type { BatchElement, BatchEvent, ClickEvent } from '@wince/protocol';
import { INVISIBLE, isRelated, NEVER_MS } from '../facts/answers.ts';

/**
 * A click with what its reaction comes to, in place of every answer: a click is remembered for longer than any other
 * event, and as the page sent it, it is ten objects.
 */
export interface SeenClick {
  readonly type: 'click';
  readonly n: number;
  readonly path: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly pointer: ClickEvent['pointer'];
  readonly button: number;
  readonly modified: boolean;
  readonly trusted: boolean;
  /** Text was selected, and not merely by hammering a control. */
  readonly selectedText: boolean;
  /** It covers something that promises something. */
  readonly covers: boolean;
  /** A layout shift came before it, so many ms before; `NEVER_MS` without one. */
  readonly shifted: boolean;
  readonly shiftMs: number;
  readonly until: ClickEvent['reaction']['until'];
  readonly watchedMs: number;
  /** Answers that belong to it, and whether a request is one of them. */
  readonly answers: number;
  readonly requested: boolean;
  /** Ms to the first visible answer: of any kind; but for a selection that hammering made; but for the browser's own. */
  readonly visibleMs: number;
  readonly answeredMs: number;
  readonly workedMs: number;
  /** Ms to the last visible answer; below 0 when there was none. */
  readonly lastVisibleMs: number;
  /** All that could be seen of it is that the browser, or a router, sets out for another page. */
  readonly onlyLeads: boolean;
}

export type SeenEvent = Exclude<BatchEvent, ClickEvent> | SeenClick;

export function toSeenClick(click: ClickEvent, element: BatchElement | undefined): SeenClick {
  const { until, ms, answers } = click.reaction;
  const isHammered = isMultiClickOnControl(click, element);
  let related = 0;
  let requested = false;
  let visibleMs = NEVER_MS;
  let answeredMs = NEVER_MS;
  let workedMs = NEVER_MS;
  let lastVisibleMs = -NEVER_MS;
  let staysMs = NEVER_MS;
  for (let i = 0; i < answers.length; i++) {
    const answer = answers[i]!;
    if (!isRelated(answer[1])) continue;
    related++;
    const kind = answer[0];
    const afterMs = answer[2];
    if (kind === INVISIBLE) {
      requested = true;
      continue;
    }
    visibleMs = Math.min(visibleMs, afterMs);
    lastVisibleMs = Math.max(lastVisibleMs, afterMs);
    if (kind !== 'navigation') staysMs = Math.min(staysMs, afterMs);
    if (kind !== 'selection' || !isHammered) answeredMs = Math.min(answeredMs, afterMs);
    // Focus and selection come from the browser, whatever the page's code does.
    if (kind !== 'focus' && kind !== 'selection') workedMs = Math.min(workedMs, afterMs);
  }
  return {
    type: 'click',
    n: click.n,
    path: click.path,
    x: click.x,
    y: click.y,
    pointer: click.pointer,
    button: click.button ?? 0,
    modified: (click.mods ?? 0) !== 0,
    trusted: click.untrusted === undefined,
    selectedText: click.selected !== undefined && !isHammered,
    covers: click.under !== undefined,
    shifted: click.shift !== undefined,
    shiftMs: click.shift?.ms ?? NEVER_MS,
    until,
    watchedMs: ms,
    answers: related,
    requested,
    visibleMs,
    answeredMs,
    workedMs,
    lastVisibleMs,
    onlyLeads: visibleMs < NEVER_MS && staysMs >= NEVER_MS,
  };
}

/** The second and third click of a row select the text of whatever they hit, a button's as well. */
function isMultiClickOnControl({ detail }: ClickEvent, element: BatchElement | undefined): boolean {
  const promise = element?.affordance;
  return (detail ?? 0) > 1 && promise !== undefined && promise !== 'cursor';
}
