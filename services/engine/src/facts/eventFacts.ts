import type { ErrorEvent, RequestEvent, SubmitEvent } from '@wince/protocol';
import { FIRST_SUBMIT, type JudgedEvent, REPLACED, RETRIES } from '../stream/judgedEvent.ts';
import type { SeenEvent } from '../stream/seenClick.ts';
import { IN_TIME_MS, NEVER_MS, visibleAnswerMs } from './answers.ts';

/** Refusals that are about what the person entered: they feed the form rules. */
const INPUT_REFUSED = new Set([401, 404, 409, 422]);
/** A message needs a moment to appear after the answer of the server is in. */
const SHOWN_SLACK_MS = 50;
/** Keys that a field with a list of suggestions leaves to the list. */
const LIST_KEYS = new Set(['ArrowDown', 'ArrowUp']);
/** What browsers call it where `fetch` gets no answer at all: Chromium, Firefox, Safari. */
const UNREACHABLE = /^(Failed to fetch|NetworkError when attempting to fetch resource\.|Load failed)$/;
/** A blocker answers at once; a server that is away takes longer to give up on. */
const BLOCKED_MS = 100;

type Facts = Record<string, (judged: JudgedEvent) => string | number | boolean>;

/** Facts about every other event, by name. A fact of another type of event is false, 0 or empty. */
export const EVENT_FACTS = {
  /** How long it took, ms. */
  durationMs: ({ event }) => ('ms' in event ? event.ms : 0),
  how: ({ event }) => ('how' in event ? event.how : ''),

  // Errors
  /** `error`, `rejection`, `resource` or `caught`. */
  errorHow: ({ event }) => (event.type === 'error' ? event.how : ''),
  /** The browser hides what failed. */
  opaqueError: ({ event }) => event.type === 'error' && isOpaque(event),
  /** A warning of the browser about itself, the code of an extension, or what the page cancelled itself. */
  foreignError: ({ event, click }) =>
    event.type === 'error' && isForeign(event) && !(isCancelled(event) && click && click.answeredMs >= NEVER_MS),
  /** How often it happened; it is reported once for several. */
  times: ({ event }) => (event.type === 'error' ? (event.count ?? 1) : 1),
  errorKind: (judged) => kindOf(judged),
  /** All that failed is a request that got no answer, and the click that started it was answered by something else. */
  unreachable: ({ event, click }) =>
    event.type === 'error' && isUnreachable(event) && click !== undefined && click.answeredMs < IN_TIME_MS,

  // Requests
  failedStatus: ({ event }) => event.type === 'request' && isFailure(event),
  aborted: ({ event }) => event.type === 'request' && event.aborted !== undefined,
  offline: ({ event }) => event.type === 'request' && event.offline !== undefined,
  stream: ({ event }) => event.type === 'request' && event.stream !== undefined,
  unfinished: ({ event }) => event.type === 'request' && event.pending !== undefined,
  /** Another host, refused at once: an ad blocker. */
  blocked: ({ event }) =>
    event.type === 'request' && event.status === 0 && event.host !== undefined && event.ms < BLOCKED_MS,
  /**
   * The page showed something after the request of a click had failed, or after it had caught an error: a toast, a
   * message, a rolled-back state. What the page has said once of a click it need not say again.
   */
  failureShown: (judged) =>
    isFailureShown(judged) || (judged.type === 'request' && judged.click?.context?.trail?.failureShown === true),

  // Forms and fields
  refused: ({ event }) => (event.type === 'submit' ? isRefused(event) : event.type === 'field' && isDoubted(event)),
  /** Sent and not refused by anybody; a form that needs nobody's answer is accepted as well. */
  accepted: ({ event }) => event.type === 'submit' && isAccepted(event),
  /** The first submit of the form, or one with a field changed since the one before. */
  newAttempt: (judged) => judged.event.type === 'submit' && (judged.is(FIRST_SUBMIT) || (judged.event.edited ?? 1) > 0),
  /** Fields that held something at a submit. */
  filledFields: ({ event }) => (event.type === 'submit' ? (event.filled ?? 0) : 0),
  /** A field that the person filled. */
  filledByHand: ({ event }) => event.type === 'field' && event.filled !== undefined && event.auto === undefined,
  retyped: ({ event }) => (event.type === 'field' ? Math.min(event.retyped ?? 0, event.emptied ?? 0) : 0),
  inForm: ({ type, partner, element }) => (type === 'field' ? partner : element) !== undefined,

  // Keys
  key: ({ event }) => (event.type === 'key' ? event.key : ''),
  /** A key that writes or moves in a text field; Escape asks the page, and so does Enter where it begins no new line. */
  writes: ({ event, element }) =>
    event.type === 'key' &&
    element !== undefined &&
    element.textField &&
    event.key !== 'Escape' &&
    event.key !== 'Enter' &&
    !(LIST_KEYS.has(event.key) && element.role === 'combobox'),
  presses: ({ event }) => (event.type === 'key' ? event.count : 0),
  /** Ms from one press to the next, on average. */
  paceMs: ({ event }) =>
    event.type === 'key' && event.count > 1 ? Math.round(event.ms / (event.count - 1)) : NEVER_MS,
  /** Ms to the first visible answer to any of the presses. */
  keyAnsweredMs: ({ event }) => (event.type === 'key' ? visibleAnswerMs(event.reaction) : 0),

  // Pointer, scroll, zoom, copy, page
  followed: ({ event }) => event.type === 'cursor' && event.followed !== undefined,
  held: ({ event }) => event.type === 'cursor' && event.held !== undefined,
  userScroll: ({ event }) => event.type === 'scroll' && event.user !== undefined,
  /** The scale that a zoom began at. */
  zoomFrom: ({ event }) => (event.type === 'zoom' ? event.from : 0),
  zoomDirection: ({ event }) => (event.type !== 'zoom' ? '' : event.to > event.from ? 'in' : 'out'),
  copiedError: ({ event }) => event.type === 'copy' && (event.alert !== undefined || event.error !== undefined),
  /** Share of the page's elements that are gone, in percent; all of it where nothing was ever painted. */
  gonePercent: ({ event }) => (event.type === 'blank' ? gonePercent(event) : 0),
  /** A click has led to another route since the error: what is gone belonged to the one before. */
  replaced: (judged) => judged.is(REPLACED),
  /** The person takes back what they did: goes back, presses Escape, or clicks what they had aimed at. */
  takesBack: (judged) => isTakenBack(judged.event) || judged.is(RETRIES),
  load: ({ event }) => (event.type === 'page' ? event.how : ''),
  change: ({ event }) => (event.type === 'route' ? event.how : ''),
  /** What was left had another heading than what was left before it: a page of its own, no dialog over one. */
  freshPage: ({ event }) => event.type === 'route' && event.fresh !== undefined,
  scripted: ({ event }) => (event.type === 'page' || event.type === 'route') && event.scripted !== undefined,
} satisfies Facts;

/** It was answered, and not with a refusal. */
export function isSuccess({ status, pending }: RequestEvent): boolean {
  return pending === undefined && status > 0 && status < 400;
}

export function isFailure(request: RequestEvent): boolean {
  if (request.pending !== undefined || request.aborted !== undefined || request.offline !== undefined) return false;
  return request.status === 0 || request.status >= 500 || (request.status >= 400 && !INPUT_REFUSED.has(request.status));
}

/** The form was not accepted: by its own validation or by the server. */
export function isRejected({ outcome, status = 0 }: SubmitEvent): boolean {
  return outcome === 'invalid' || (status >= 400 && status < 500);
}

/** The same, or by what the page made of the server's answer. */
export function isRefused(submit: SubmitEvent): boolean {
  const { status = 0, invalid = 0 } = submit;
  return isRejected(submit) || (status > 0 && status < 400 && invalid > 0);
}

function isAccepted(submit: SubmitEvent): boolean {
  return !isRefused(submit) && (submit.status === undefined || (submit.status > 0 && submit.status < 400));
}

function isDoubted(field: Extract<SeenEvent, { type: 'field' }>): boolean {
  return field.invalid !== undefined || field.message !== undefined;
}

/** What tells errors apart, and '' of other events. Known once the event was linked. */
export function kindOf({ event, context }: JudgedEvent): string {
  return event.type === 'error' ? (context?.errorKind ?? errorKind(event)) : '';
}

export function errorKind({ name, message, frames }: ErrorEvent): string {
  const [frame] = frames ?? [];
  return `${name ?? ''} ${message} ${frame?.file ?? ''} ${frame?.line ?? ''}`;
}

/** Nothing but that a request got no answer. */
export function isUnreachable({ message, name }: ErrorEvent): boolean {
  return name === 'TypeError' && UNREACHABLE.test(message);
}

function isOpaque({ message }: ErrorEvent): boolean {
  return message === 'Script error.' || message === 'Script error';
}

/**
 * A fetch, a view transition or a film that another one replaced: nobody wants it any more, and nobody awaited its end. A
 * click that shows nothing was given up instead, by a time limit of the page.
 */
function isCancelled({ how, name }: ErrorEvent): boolean {
  return name === 'AbortError' && how === 'rejection';
}

export function isForeign(error: ErrorEvent): boolean {
  const { message, frames } = error;
  if (message.startsWith('ResizeObserver loop') || isCancelled(error)) return true;
  if (frames === undefined) return false;
  for (let i = 0; i < frames.length; i++) if (frames[i]!.file.includes('extension:')) return true;
  return false;
}

export function isFailureShown({ event, t, click }: JudgedEvent): boolean {
  const canAnswer = event.type === 'request' || (event.type === 'error' && event.how === 'caught');
  if (!canAnswer || click?.event.type !== 'click') return false;
  return click.event.lastVisibleMs >= t - click.t - SHOWN_SLACK_MS;
}

function isTakenBack(event: SeenEvent): boolean {
  if (event.type === 'page') return event.how === 'back_forward' || event.how === 'restore';
  if (event.type === 'route') return event.how === 'pop' && event.scripted === undefined;
  return event.type === 'key' && event.key === 'Escape';
}

function gonePercent({ how, before, after }: Extract<SeenEvent, { type: 'blank' }>): number {
  if (how === 'unpainted') return 100;
  return before === 0 ? 0 : Math.round(100 * (1 - after / before));
}
