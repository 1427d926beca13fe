import type { BatchElement } from '@wince/protocol';
import { describe } from '../element/describe.ts';
import { countFilled } from '../element/field.ts';
import { isIgnored, isRoot, targetOf } from '../element/parents.ts';
import { later, now, on, patch } from '../page/page.ts';
import { currentPath } from '../privacy/urlTemplate.ts';
import { current } from '../reaction/cause.ts';
import type { Watch } from '../reaction/watch.ts';
import { emit } from '../transport/delivery.ts';
import { captureRequests } from './requests.ts';

/** A request that starts this soon after the submit carries the form. */
const REQUEST_WITHIN_MS = 1_000;
/** How long its answer may take; the hanging itself is the request's event. */
const ANSWER_WITHIN_MS = 10_000;
/** When the page has marked the fields that it, or the server, refuses. */
const MARKED_AFTER_MS = 600;

interface Attempt {
  _form: Element;
  _facts: BatchElement;
  _click: Watch | undefined;
  _edited: number;
  _filled: number;
  /** A script called `form.submit()`, which asks nobody. */
  _isDirect?: boolean;
  _event?: Event;
  /** Fields that the browser's own check refused. */
  _invalid: number;
  /** What was red around it before. */
  _red: number;
  _hasRequest?: boolean;
  _status?: number;
}

/** Elements around a form that are looked at. */
const MAX_LOOKS = 300;
/** Shorter words are marks, such as the star of a required field. */
const MIN_WORDS = 4;

/** Attempts that are not settled, the newest first. */
let attempts: Attempt[] = [];
/** Fields edited since the last attempt of their form. */
const edited = new Set<Element>();
/** Forms, with the least that was red around them. */
const calm = new WeakMap<Element, number>();

/**
 * Reports each attempt to submit a form with its outcome.
 *
 * attempted -> (native navigation) -> sent
 * attempted -> (request within 1 s -> its answer, 10 s at most) -> sent
 * attempted -> (1 s without a request) -> invalid where fields are, else none
 */
export function captureSubmits(): void {
  captureRequests((request) => {
    const attempt = attempts.find(
      ({ _click: click }) => request._method !== 'GET' || (click && request._watch === click),
    );
    if (!attempt || attempt._hasRequest) return;
    attempt._hasRequest = true;
    // What it brings may be red: a price.
    if (request._method === 'GET') attempt._red = MAX_LOOKS;
    request._onEnd = (status) => {
      attempt._status = status;
      later(() => settle(attempt), MARKED_AFTER_MS);
    };
  });
  on('click submit invalid', (event: Event) => {
    const target = targetOf(event) as HTMLButtonElement;
    const { type } = event;
    const button = target.closest<HTMLButtonElement>('[type=submit],button:not([type])');
    const form: Element | null | undefined =
      type === 'submit' ? target : type === 'click' ? (button?.form ?? boxOf(target)) : target.form;
    // The click on the button, the browser's check and the submit are one attempt. `checkValidity()` while somebody
    // types fires `invalid` too: only that of an attempt counts.
    let attempt = attempts.find((known) => known._form === form && known._click === current);
    if (type === 'invalid') {
      if (attempt) attempt._invalid++;
    } else if (form && !isIgnored(form) && (current || type === 'submit')) {
      attempt ??= begin(form);
      if (type === 'submit') attempt._event = event;
    }
  });
  on('input', (event: Event) => edited.add(targetOf(event)));
  patch(HTMLFormElement.prototype, 'submit', (_, self) => {
    const form = self as HTMLFormElement;
    if (!isIgnored(form)) begin(form)._isDirect = true;
  });
  // The page goes away: what was not prevented is on its way.
  on('pagehide', () => attempts.map(settle));
}

function begin(form: Element): Attempt {
  const fields = [...edited].filter((field) => form.contains(field) && edited.delete(field));
  const attempt: Attempt = {
    _form: form,
    _facts: describe(form),
    _click: current,
    _edited: fields.length,
    _filled: countFilled(form),
    _invalid: 0,
    _red: Math.min(countRed(form), calm.get(form) ?? MAX_LOOKS),
  };
  calm.set(form, attempt._red);
  attempts = [attempt, ...attempts];
  later(() => attempt._hasRequest || settle(attempt), REQUEST_WITHIN_MS);
  later(() => settle(attempt), ANSWER_WITHIN_MS);
  return attempt;
}

function settle(attempt: Attempt): void {
  const { _form: form, _status: status, _event: event } = attempt;
  if (!attempts.includes(attempt)) return;
  attempts = attempts.filter((other) => other !== attempt);
  const invalid = Math.max(
    attempt._invalid,
    form.querySelectorAll('[aria-invalid=true]').length,
    // A chat that has sent its message is empty, whatever else is red.
    countFilled(form) && countRed(form) - attempt._red,
  );
  // Not prevented: the browser sends it and leaves.
  const isSent = attempt._hasRequest || attempt._isDirect || event?.defaultPrevented === false;
  const outcome = isSent ? 'sent' : invalid ? 'invalid' : 'none';
  emit(
    'submit',
    now(),
    {
      path: currentPath(),
      outcome,
      invalid,
      status,
      edited: attempt._edited,
      filled: attempt._filled,
      click: attempt._click?._event.n,
    },
    attempt._facts,
    invalid || status! >= 400,
  );
}

/** Where there is no form: the nearest part of the page that holds the button and a field that was edited. */
function boxOf(target: Element): Element | undefined {
  const fields = [...edited].filter((field) => !(field as HTMLInputElement).form);
  let box: Element | null | undefined = fields[0] && target.closest('button,[role=button]');
  while (box && !fields.some((field) => box!.contains(field))) box = box.parentElement;
  return box && !isRoot(box) ? box : undefined;
}

/** Words in red around a form: how a page says no in any language, whatever the server has answered. */
const countRed = ({ parentElement }: Element) =>
  // Only those that are looked at are taken out of the list: a page has thousands.
  [].slice.call(parentElement?.getElementsByTagName('*') ?? [], 0, MAX_LOOKS).filter((element: HTMLElement) => {
    const [red, green, blue] = getComputedStyle(element).color.match(/\d+/g) as unknown as [number, number, number];
    // biome-ignore lint/performance/useDomNodeTextContent: words that nobody can see are not there.
    return red > 80 && red > 2 * green && red > 2 * blue && element.innerText?.length >= MIN_WORDS;
  }).length;
