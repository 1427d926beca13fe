import type { BatchElement } from '@wince/protocol';
import { type Context, now, type Open } from '../context.ts';
import { isIgnored, targetOf } from '../element/parents.ts';
import type { Cause } from '../reaction/cause.ts';
import type { Watch } from '../reaction/watch.ts';
import { captureRequests, type Request } from './requests.ts';

/** A request that starts this soon after the submit carries the form. */
const REQUEST_WITHIN_MS = 1_000;
/** How long its answer may take; the hanging itself is the request's event. */
const ANSWER_WITHIN_MS = 10_000;
/** When the page has marked the fields that it, or the server, refuses. */
const MARKED_AFTER_MS = 600;

interface Attempt extends Open {
  _facts: BatchElement;
  _click: Watch | undefined;
  _edited: number;
  _event?: Event;
  /** Fields that the browser's own check refused. */
  _invalid: Set<Element>;
  _request?: Request;
  _status?: number;
}

/**
 * Reports each attempt to submit a form with its outcome.
 *
 * attempted -> (native navigation) -> sent
 * attempted -> (request within 1 s -> its answer, 10 s at most) -> sent
 * attempted -> (1 s without a request) -> invalid where fields are, else none
 */
export function captureSubmits(context: Context, cause: Cause): void {
  const { _on: on, _later: later, _open: open } = context;
  const attempts = new Map<HTMLFormElement, Attempt>();
  const edits = new WeakMap<HTMLFormElement, Set<Element>>();

  function begin(form: HTMLFormElement): Attempt | undefined {
    const click = cause._current;
    const before = attempts.get(form);
    // The click on the button, the browser's check and the submit are one attempt.
    if (before && click && before._click === click) return before;
    settle(form, before);
    if (isIgnored(form)) return undefined;
    const attempt: Attempt = {
      _t: click?._t ?? now(),
      _facts: context._describe(form),
      _click: click,
      _edited: edits.get(form)?.size ?? 0,
      _invalid: new Set(),
    };
    edits.delete(form);
    attempts.set(form, attempt);
    open.add(attempt);
    // Not prevented: the browser sends it and leaves, which nothing here must wait for.
    later(() => isNative(attempt) && settle(form, attempt), 0);
    later(() => attempt._request || settle(form, attempt), REQUEST_WITHIN_MS);
    later(() => settle(form, attempt), ANSWER_WITHIN_MS);
    return attempt;
  }

  function settle(form: HTMLFormElement, attempt: Attempt | undefined): void {
    if (!attempt || attempts.get(form) !== attempt) return;
    attempts.delete(form);
    open.delete(attempt);
    const { _status: status } = attempt;
    const invalid = Math.max(attempt._invalid.size, form.querySelectorAll('[aria-invalid=true]').length);
    const outcome = isNative(attempt) || attempt._request ? 'sent' : invalid ? 'invalid' : 'none';
    const hasFailed = outcome === 'invalid' || status === 0 || status! >= 400;
    context._emit(
      'submit',
      attempt._t,
      {
        outcome,
        invalid: invalid || undefined,
        status,
        edited: attempt._edited || undefined,
        click: attempt._click?._n,
      },
      attempt._facts,
      hasFailed,
    );
  }

  captureRequests(context, cause, (request) => {
    for (const [form, attempt] of attempts) {
      const isOurs = request._method !== 'GET' || (attempt._click && request._watch === attempt._click);
      if (!isOurs || attempt._request || now() - attempt._t > REQUEST_WITHIN_MS) continue;
      attempt._request = request;
      request._onEnd = (status) => {
        attempt._status = status;
        later(() => settle(form, attempt), MARKED_AFTER_MS);
      };
    }
  });
  on('submit', (event: SubmitEvent) => {
    const attempt = begin(targetOf(event) as HTMLFormElement);
    if (attempt) attempt._event = event;
  });
  on('click', (event: Event) => {
    const button = targetOf(event).closest<HTMLButtonElement>('button,input');
    if (cause._current && button?.form && /^(submit|image)$/.test(button.type)) begin(button.form);
  });
  on('invalid', (event: Event) => {
    const target = targetOf(event) as HTMLInputElement;
    const attempt = attempts.get(target.form!);
    // `checkValidity()` while somebody types fires these too: only those of an attempt count.
    if (attempt && attempt._click === cause._current) attempt._invalid.add(target);
  });
  on('input', (event: Event) => {
    const target = targetOf(event) as HTMLInputElement;
    if (target.form) edits.set(target.form, (edits.get(target.form) ?? new Set()).add(target));
  });
  context._leavers.push(() => {
    for (const [form, attempt] of attempts) settle(form, attempt);
  });
}

const isNative = ({ _event: event }: Attempt) => event && !event.defaultPrevented;
