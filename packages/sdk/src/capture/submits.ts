import type { BatchElement } from '@wince/protocol';
import { isRed } from '../element/color.ts';
import { describe } from '../element/describe.ts';
import { countFilled, findIn, INVALID } from '../element/field.ts';
import { isIgnored, isRendered, isRoot, parentOf, pathOf, targetOf } from '../element/parents.ts';
import { guard, later, now, on, onceDrawn, onceLoaded, patch } from '../page/page.ts';
import { stored } from '../page/storage.ts';
import { currentPath } from '../privacy/urlTemplate.ts';
import { current } from '../reaction/cause.ts';
import { cameAt } from '../reaction/differences.ts';
import { counts, type Watch } from '../reaction/watch.ts';
import { emit } from '../transport/delivery.ts';
import { captureRequests, endRequests } from './requests.ts';

/** A request that starts this soon after the submit carries the form. */
const REQUEST_WITHIN_MS = 1_000;
/** How long its answer may take; the hanging itself is the request's event. */
const ANSWER_WITHIN_MS = 10_000;
/** When the page has marked the fields that it, or the server, refuses. */
const MARKED_AFTER_MS = 600;

interface Attempt {
  _form: Element;
  _facts: BatchElement;
  /** What it was in when it began, ms of the page's clock. */
  _parent: Element | null;
  _atMs: number;
  _click: Watch | undefined;
  /** Fields edited for it. */
  _edited: Element[];
  _filled: number;
  _event?: Pick<Event, 'defaultPrevented'>;
  /** Fields that the browser's own check refused and can point at; undefined where it refused none. */
  _invalid?: number;
  /** What was red in it before; undefined where it only asks for something. */
  _red: Node[] | undefined;
  /** It is on its way. */
  _hasRequest?: boolean;
  _status?: number;
}

/** How long a server may take to answer with a page. */
const ANSWERED_MS = 60_000;
/** Elements of a form that are looked at, and of what stands beside it: a banner, and no list of what was found. */
const MAX_LOOKS = 300;
const MAX_BESIDE = 9;
/** Three letters: less are marks, such as the star of a required field, and figures are red where they are below zero. */
const WORDS = /(\p{L}.*){3}/su;
/** How far around a button its field may be where there is no form, and how many buttons may be there. */
const MAX_LEVELS = 5;
const MAX_BUTTONS = 3;

/** A form that the browser has sent, for the page that the server answers with. */
type Sent = [selector: string, red: number, edited: number, atMs: number];

/** The form that came back, and how many of its words were red before it was ever sent: the star of what is required. */
let back: Sent | undefined;

/** Attempts that are not settled, the oldest first. */
const attempts = new Set<Attempt>();
/** Fields edited since the last attempt of their form. */
const edited = new Set<Element>();
/** Words that have refused an attempt: where they stay, and the next one brings no others, they refuse it as well. */
const refusals = new WeakSet<Node>();

/**
 * Reports each attempt to submit a form with its outcome.
 *
 * attempted -> (native navigation) -> sent -> (the next page shows the form again, and what is wrong with it) -> invalid
 * attempted -> (request within 1 s -> its answer, 10 s at most) -> sent
 * attempted -> (1 s without a request) -> invalid where fields are, of which some may be seen by nobody; else none
 */
export function captureSubmits(): void {
  // Of a visit before.
  attempts.clear();
  edited.clear();
  onceLoaded(() => onceDrawn(judgeSent));
  on('click submit invalid', (event: Event) => {
    const target = targetOf(event) as HTMLButtonElement;
    const { type } = event;
    const button = target.closest<HTMLButtonElement>('[type=submit],button:not([type])');
    const form: Element | null | undefined =
      type === 'submit' ? target : type === 'click' ? (button?.form ?? boxOf(target)) : target.form;
    // The click on the button, the browser's check and the submit are one attempt. `checkValidity()` while somebody
    // types fires `invalid` too: only that of an attempt counts.
    let attempt = [...attempts].find((known) => known._form === form && known._click === current);
    if (type === 'invalid') {
      // Of a field that is not drawn it says nothing to anybody.
      if (attempt) attempt._invalid = (attempt._invalid ?? 0) + +(isRendered(target) !== false);
    } else if (form && !isIgnored(form) && (current || type === 'submit')) {
      attempt ??= begin(form);
      if (type === 'submit') attempt._event = event;
    }
  });
  on('input', (event: Event) => edited.add(targetOf(event)));
  patch(HTMLFormElement.prototype, 'submit', (_, self) => {
    const form = self as HTMLFormElement;
    if (isIgnored(form)) return;
    const attempt = begin(form);
    attempt._hasRequest = true;
    // Nobody can prevent it. Without a field changed it turns the pages of a table.
    if (attempt._edited[0]) attempt._event = { defaultPrevented: false };
  });
  // The page goes away, and requests unanswered with it: what was not prevented is on its way.
  on('pagehide', () => {
    endRequests();
    attempts.forEach(settle);
  });
}

/** Requests, and which of them carry a form. */
export const captureFormRequests = () =>
  captureRequests((request) => {
    const attempt = [...attempts]
      .reverse()
      .find(({ _click: click }) => request._method !== 'GET' || (click && request._watch === click));
    if (!attempt || attempt._hasRequest) return;
    attempt._hasRequest = true;
    // What it brings may be red: a price.
    if (request._method === 'GET') attempt._red = undefined;
    request._onEnd = (status) => {
      attempt._status = status;
      later(() => settle(attempt), MARKED_AFTER_MS);
    };
  });

function begin(form: Element): Attempt {
  const fields = [...edited].filter((field) => pathOf(field).has(form) && edited.delete(field));
  const attempt: Attempt = {
    _form: form,
    _parent: form.parentElement,
    _atMs: now(),
    _facts: describe(form),
    _click: current,
    _edited: fields,
    _filled: countFilled(form),
    _red: redWords(form),
  };
  attempts.add(attempt);
  later(() => attempt._hasRequest || settle(attempt), REQUEST_WITHIN_MS);
  later(() => settle(attempt), ANSWER_WITHIN_MS);
  return attempt;
}

/** Reports that the server has sent a form back: the old way, a refusal is a page like any other. */
function judgeSent(): void {
  const storage = stored();
  if (!storage.winceSent) return;
  const sent: Sent = JSON.parse(storage.winceSent);
  delete storage.winceSent;
  const [selector, red, edited, atMs] = sent;
  const form = document.querySelector(selector);
  if (!form || Date.now() - atMs > ANSWERED_MS) return;
  const invalid = Math.max(findIn(form, INVALID).length, redWords(form).length - red);
  if (invalid <= 0) return;
  back = sent;
  emit(
    'submit',
    now(),
    { path: currentPath(), outcome: 'invalid', invalid, edited, filled: countFilled(form) },
    describe(form),
  );
}

function settle(attempt: Attempt): void {
  const { _form: form, _status: status, _event: event, _red: red } = attempt;
  if (!attempts.delete(attempt)) return;
  // What is thanked for in place of the form has gone where it belongs, whether or not that is a server.
  const isGone =
    !form.isConnected && [...(attempt._parent?.children ?? [])].some((child) => cameAt.get(child)! >= attempt._atMs);
  // Not prevented: the browser sends it and leaves.
  const isSent = attempt._hasRequest || event?.defaultPrevented === false || isGone;
  // Neither sent nor answered by anything that could be read.
  const isIdle =
    !isSent &&
    attempt._click &&
    !attempt._click._answers.some((answer) => /^(con|val)/.test(answer[0]) && counts(answer));
  // A chat that has sent its message is empty, whatever else is red; the buttons of a stepper attempt nothing; and a quiz
  // that says "Wrong" lets nobody mend the answer.
  const refused =
    red && (attempt._edited[0] || event) && countFilled(form) && !attempt._edited.some(isLocked)
      ? redWords(form).filter((words) => !red.includes(words) || (isIdle && refusals.has(words)))
      : [];
  for (const words of refused) refusals.add(words);
  const invalid = isGone ? 0 : Math.max(attempt._invalid ?? 0, findIn(form, INVALID).length, refused.length);
  const { method, target } = form as HTMLFormElement;
  if (event?.defaultPrevented === false && method === 'post' && !target)
    guard(() => {
      const { selector } = attempt._facts;
      const before = back?.[0] === selector ? back![1] : red!.length;
      stored().winceSent = JSON.stringify([selector, before, attempt._edited.length, Date.now()]);
    });
  const outcome = isSent ? 'sent' : invalid || attempt._invalid === 0 ? 'invalid' : 'none';
  emit(
    'submit',
    now(),
    {
      path: currentPath(),
      outcome,
      invalid,
      status,
      edited: attempt._edited.length,
      filled: attempt._filled,
      click: attempt._click?._event.n,
    },
    attempt._facts,
    invalid || status! >= 400,
  );
}

/** Where there is no form: the nearest part of the page that holds the button, hardly another, and a field that was edited. */
function boxOf(target: Element): Element | undefined {
  const fields = [...edited].filter((field) => !(field as HTMLInputElement).form);
  const paths = fields.map(pathOf);
  let box: Element | null | undefined = fields[0] && target.closest('button,[role=button]');
  for (let level = 0; box && !paths.some((path) => path.has(box!)); )
    box = ++level < MAX_LEVELS ? parentOf(box) : undefined;
  return box && !isRoot(box) && !findIn(box, 'button,[role=button]')[MAX_BUTTONS] ? box : undefined;
}

/**
 * Visible words in red, in a form and right beside it: how a page says no in any language, whatever the server has
 * answered. The text nodes themselves: written anew, the same words are a new answer.
 */
const redWords = (form: Element): Node[] =>
  [form, form.previousElementSibling, form.nextElementSibling]
    .flatMap((part) => {
      const all = part ? [part, ...findIn(part, '*')] : [];
      return part === form || !all[MAX_BESIDE] ? all.slice(0, MAX_LOOKS) : [];
    })
    .flatMap((element) => {
      const words = [...(element.childNodes as NodeListOf<Text>)].find(({ data }) => WORDS.test(data ?? ''));
      return words &&
        isRed(getComputedStyle(element).color) &&
        // Links and buttons in red would delete something.
        !element.closest('a,button') &&
        isRendered(element) !== false
        ? [words]
        : [];
    });

const isLocked = (field: Element) => field.matches(':disabled,[readonly]');
