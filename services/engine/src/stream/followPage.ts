import { type ErrorEvent, ownRoute } from '@wince/protocol';
import { NEVER_MS } from '../facts/answers.ts';
import { contextOf, HIDDEN, type JudgedEvent } from './judgedEvent.ts';
import type { SeenEvent } from './seenClick.ts';
import { LONG_AGO, type PageState } from './sessionState.ts';
import { shareText } from './shareText.ts';

/** A route left this soon after a press was left by it. A page may take a moment to unload. */
const LEAVING_PRESS_MS = 1_500;
/** A page hidden for longer is not known to be: recovery looks back no further. What happens in it is low at most. */
const HIDDEN_MS = 300_000;

/** Follows what the person does on a page: the route it shows, what was done there, and whether anybody sees it. */
export function followPage(page: PageState, judged: JudgedEvent): void {
  const { event, t } = judged;
  switch (event.type) {
    case 'click':
      if (!event.trusted) break;
      page.pressT = t;
      noteInput(page, t);
      break;
    case 'key':
    case 'field':
    case 'zoom':
    case 'copy':
      noteInput(page, t);
      break;
    case 'scroll':
      if (event.user !== undefined) noteInput(page, t);
      break;
    case 'visibility':
      page.hidden = event.state === 'hidden';
      page.turnedT = t;
      break;
    case 'route':
    case 'leave':
      contextOf(judged).left = {
        route: page.route || page.namedRoute,
        inputs: Math.max(0, page.inputs - (isPressed(page, t) ? 1 : 0)),
        pressed: isPressed(page, t),
        answered: page.inputs > 0 && isPressed(page, t) && isAnswered(page),
        misled: isPressed(page, t) && isShifted(page),
      };
      if (event.type === 'route') enter(page, shareText(event.path), t);
      break;
    case 'page':
      page.hidden = false;
      if (event.how === 'restore') page.turnedT = t;
      enter(page, shareText(event.path), t);
      break;
    // Events for which it matters whether anybody was there.
    case 'error':
      if (event.moved && isLedByMoves(page, event)) page.inputT = t;
      noteIdle(page, judged);
      break;
    case 'task':
    case 'interaction':
    case 'blank':
      noteIdle(page, judged);
      break;
    default:
  }
  judged.route = routeOf(event) ?? page.route;
  // Begun before anybody looked, as after a crash: what is done on a page tells which one it is. Only for what leaves it:
  // a backtest reads what is done only where that matters.
  if (page.route === '') page.namedRoute = judged.route || page.namedRoute;
}

function noteIdle(page: PageState, judged: JudgedEvent): void {
  const { event, t } = judged;
  const context = contextOf(judged);
  if (page.inputT > LONG_AGO) context.idleMs = t - page.inputT;
  const began = 'ms' in event ? t - event.ms : t;
  judged.mark(HIDDEN, page.hidden ? t - page.turnedT <= HIDDEN_MS : page.turnedT > began);
}

/** None like it came without a move of the pointer: moves have thrown them all. What a timer throws comes in the pauses, too. */
function isLedByMoves({ links }: PageState, { message }: ErrorEvent): boolean {
  return !links?.noise.some(({ error }) => error.message === message && !error.moved);
}

/** The route an event itself names. */
function routeOf(event: SeenEvent): string | undefined {
  if (event.type === 'click') return event.path;
  const path = ownRoute(event);
  return path === undefined ? undefined : shareText(path);
}

function isPressed(page: PageState, t: number): boolean {
  return t - page.pressT <= LEAVING_PRESS_MS;
}

/** The page has answered the press before by something that stays: a heart that fills, a box that is ticked. */
function isAnswered({ links }: PageState): boolean {
  const press = links?.clicks.at(-1)?.event;
  return press?.type === 'click' && press.visibleMs < NEVER_MS && !press.onlyLeads;
}

/** The press before, with which a route is left, had hit what the page moved under the pointer. */
function isShifted({ links }: PageState): boolean {
  const press = links?.clicks.at(-1)?.event;
  return press?.type === 'click' && press.shifted;
}

function noteInput(page: PageState, t: number): void {
  page.inputT = t;
  page.inputs++;
  // Whoever uses a page sees it.
  page.hidden = false;
}

function enter(page: PageState, route: string, t: number): void {
  // A query or a part of the same page is no new place.
  if (route === page.route && t > 0) return;
  page.route = route;
  page.inputs = 0;
}
