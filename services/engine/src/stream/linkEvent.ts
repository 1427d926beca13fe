import type { RequestEvent, SubmitEvent } from '@wince/protocol';
import { IN_TIME_MS, NEVER_MS } from '../facts/answers.ts';
import { isFailure, isFailureShown, isRefused, isRejected, isSuccess } from '../facts/eventFacts.ts';
import { dropFirst } from './history.ts';
import {
  elementKey,
  FIRST_SUBMIT,
  isSameElement,
  type JudgedEvent,
  LEADS,
  MENDED,
  PAIRED,
  REPLACED,
  RETRIES,
  STAYS,
  trailOf,
} from './judgedEvent.ts';
import { linkError } from './linkError.ts';
import { findClick, LINK_MS, linksOf, MAX_CLICKS } from './pageLinks.ts';
import type { SeenClick } from './seenClick.ts';
import type { PageLinks, PageState } from './sessionState.ts';

const TRIM_AT = 16;
/** A page that goes this soon after a click has answered it in time. */
const LED_MS = 1_000;
/** Two clicks this close together are a double click, as systems have it. */
const DOUBLE_MS = 500;
/** An answer by then is one at once: a progress that shows, a next page. */
const PROMPT_MS = 1_000;
/** A click this soon after another one on the same element repeats it. */
export const REPEAT_MS = 1_000;
/** After an error the browser looks for this long at what remains of the page, with some slack. */
const GONE_MS = 2_500;
/** Longer after a misclick, a click on the right thing is another wish. */
const RETRY_MS = 5_000;
/** Who sees something move needs longer than this to press it: what it brings is then closed or undone, and not used. */
const UNSEEN_MS = 300;
/** What a field loses the focus by comes before it, if not right after. */
const BLUR_MS = 250;
const MAX_FORMS = 50;
/** Failed requests of a click that are remembered, to be mended. */
const MAX_FAILURES = 50;
/**
 * Who tries again waits first. What has begun before the failure is another one of several, and what begins right after
 * it asks for something else by the same address.
 */
const AGAIN_MS = 200;
/** A form tried longer ago is tried anew. */
const ATTEMPT_MS = 120_000;

/** Finds the click an event belongs to, and notes with the click what became of it. */
export function linkEvent(page: PageState, judged: JudgedEvent): void {
  const { event } = judged;
  switch (event.type) {
    case 'click': {
      const links = linksOf(page);
      const { clicks } = links;
      const before = clicks[clicks.length - 1];
      judged.answeredMs = answeredMs(event, judged, before);
      if (before && isSecondHalf(before, judged)) before.mark(PAIRED);
      if (isRetry(links, event, judged)) judged.mark(RETRIES);
      if (event.onlyLeads) noteStays(before, judged);
      clicks.push(judged);
      if (clicks.length >= TRIM_AT) trim(clicks, judged.t - LINK_MS);
      return;
    }
    case 'late':
      judged.click = findClick(page, event.click, judged.t);
      if (judged.click) trailOf(judged.click).late ??= judged;
      return;
    case 'request':
      if (event.click !== undefined) linkRequest(page, event, judged);
      return;
    case 'error':
      linkError(page, event, judged);
      return;
    case 'submit':
      judged.click = findClick(page, event.click, judged.t);
      if (isFirstSubmit(page, judged)) judged.mark(FIRST_SUBMIT);
      // Red words beside an answer of the server may be no refusal: how many are left.
      if (judged.click && isRejected(event)) trailOf(judged.click).failed = true;
      if (judged.click && isRefused(event) && isSaid(event)) trailOf(judged.click).refused = true;
      return;
    case 'field':
      // Who writes before they click what they are said to have aimed at had aimed at something else. A tap is dated
      // before the blur that it brings.
      if (event.keys > 0 && page.links?.aimed && judged.t - page.links.aimed.t > BLUR_MS) page.links.aimed = undefined;
      return;
    case 'route':
    case 'leave':
      noteLeaves(page, judged);
      if (event.type === 'route') judged.click = findClick(page, event.click, judged.t);
      return;
    case 'blank':
      if (isReplaced(page, judged)) judged.mark(REPLACED);
      judged.click = clickBehind(page, judged);
      return;
    case 'task':
    case 'interaction':
      judged.click = findClick(page, event.click, judged.t);
      return;
    default:
  }
}

/**
 * Ms to the first visible answer. An answer to the click right before, on the same element, that came after this one
 * is its answer as well: the second half of a double click has none of its own. Where the page says that it is at work
 * on the one before, it says so of this one.
 */
function answeredMs(click: SeenClick, judged: JudgedEvent, before: JudgedEvent | undefined): number {
  const { answeredMs: own } = click;
  if (own < PROMPT_MS || !before || judged.t - before.t > REPEAT_MS) return own;
  if (before.answeredMs >= NEVER_MS || !isSameElement(before.element, judged.element)) return own;
  if (own < NEVER_MS) return click.requested && isAtWork(before, judged.t) ? 0 : own;
  const shared = before.t + before.answeredMs - judged.t;
  return shared >= 0 ? shared : own;
}

/** The page has answered a click at once, asks the server, and shows what came of it only after `t`. */
function isAtWork({ event, answeredMs, t: pressedAt }: JudgedEvent, t: number): boolean {
  if (event.type !== 'click' || !event.requested || answeredMs >= PROMPT_MS) return false;
  return pressedAt + event.lastVisibleMs >= t;
}

/** Together with the click before it, it is a double click, and the page has answered: to the second it listens. */
function isSecondHalf(before: JudgedEvent, { t, element, answeredMs }: JudgedEvent): boolean {
  if (t - before.t > DOUBLE_MS || before.answeredMs < NEVER_MS || answeredMs >= IN_TIME_MS) return false;
  return isSameElement(before.element, element);
}

/** The person is told that the form was refused: the browser cannot point at a field that is not drawn. */
function isSaid({ invalid = 0, status = 0 }: SubmitEvent): boolean {
  return invalid > 0 || status >= 400;
}

/** A link is clicked again: what it promised at the first click has not come by then. */
function noteStays(before: JudgedEvent | undefined, judged: JudgedEvent): void {
  if (before?.event.type !== 'click' || !before.event.onlyLeads || before.is(LEADS)) return;
  if (judged.t - before.t > LINK_MS || !isSameElement(before.element, judged.element)) return;
  before.mark(STAYS);
  judged.mark(STAYS);
}

/** The page goes, or shows another route: the click right before has led there, however often it was tried before. */
function noteLeaves({ links }: PageState, { t }: JudgedEvent): void {
  const click = links?.clicks.at(-1);
  if (!click) return;
  click.mark(LEADS);
  if (t - click.t < LED_MS) click.mark(STAYS, false);
}

function linkRequest(page: PageState, event: RequestEvent, judged: JudgedEvent): void {
  judged.click = findClick(page, event.click, judged.t);
  if (!judged.click) return;
  if (isSuccess(event)) mendFailures(judged.click, event, judged.t - event.ms);
  // What was answered in time and did not fail has no fate to wait for.
  if (judged.click.answeredMs < IN_TIME_MS && !isFailure(event)) return;
  const trail = trailOf(judged.click);
  trail.requestMs = Math.max(trail.requestMs, event.ms);
  trail.pending = event.pending !== undefined;
  trail.stream ||= event.stream !== undefined;
  if (!isFailure(event)) return;
  trail.failures = [...trail.failures, judged].slice(-MAX_FAILURES);
  trail.failureShown ||= isFailureShown(judged);
  linksOf(page).failed = judged;
}

/** What the page makes again for the same click, and with success, nobody has had to do again. */
function mendFailures({ context }: JudgedEvent, { method, host, path }: RequestEvent, begunT: number): void {
  for (const failure of context?.trail?.failures ?? []) {
    const { event, t } = failure;
    if (event.type !== 'request' || begunT - t < AGAIN_MS) continue;
    if (event.method === method && event.host === host && event.path === path) failure.mark(MENDED);
  }
}

/** A click on what the one before had been aimed at, when the page moved under it, or on what that one has brought. */
function isRetry(links: PageLinks, click: SeenClick, { element, partner, t }: JudgedEvent): boolean {
  const { aimed } = links;
  if (click.shifted) links.aimed = { key: elementKey(partner), t, isUnseen: click.shiftMs <= UNSEEN_MS };
  if (!aimed || t - aimed.t > RETRY_MS) return false;
  return (aimed.key !== '' && aimed.key === elementKey(element)) || (aimed.isUnseen && click.brought);
}

/** Drops what nothing can belong to any more. */
function trim(clicks: JudgedEvent[], before: number): void {
  let drop = Math.max(0, clicks.length - MAX_CLICKS);
  while (drop < clicks.length && clicks[drop]!.t < before) drop++;
  // A quarter of it at least: moving the rest on every click would cost more than it frees.
  if (drop * 4 >= clicks.length || clicks.length > 2 * MAX_CLICKS) dropFirst(clicks, drop);
}

/** The click whose error came right before most of the page was gone. */
function clickBehind({ history }: PageState, { t }: JudgedEvent): JudgedEvent | undefined {
  const error = history?.findLast(({ type }) => type === 'error');
  return error && t - error.t <= GONE_MS && error.context?.causedBy !== 'order' ? error.click : undefined;
}

/** A click has led to another route, and no error has come since: of what is gone, the route before was made. */
function isReplaced({ history }: PageState, { t }: JudgedEvent): boolean {
  for (let i = (history?.length ?? 0) - 1; i >= 0; i--) {
    const { event, t: atT } = history![i]!;
    if (event.type === 'error' || t - atT > GONE_MS) return false;
    if (event.type === 'route' && event.click !== undefined && event.scripted === undefined) return true;
  }
  return false;
}

function isFirstSubmit(page: PageState, { element, t }: JudgedEvent): boolean {
  const links = linksOf(page);
  links.forms ??= new Map();
  const key = elementKey(element);
  const before = links.forms.get(key);
  links.forms.delete(key);
  links.forms.set(key, t);
  if (links.forms.size > MAX_FORMS) links.forms.delete(links.forms.keys().next().value!);
  return before === undefined || t - before > ATTEMPT_MS;
}
