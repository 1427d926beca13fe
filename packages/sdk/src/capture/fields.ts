import type { BatchElement } from '@wince/protocol';
import { describe } from '../element/describe.ts';
import { contentOf, INVALID, isInvalid, textBeside } from '../element/field.ts';
import { isIgnored, targetOf } from '../element/parents.ts';
import { guard, later, now, on } from '../page/page.ts';
import { currentPath } from '../privacy/urlTemplate.ts';
import { answerByNature } from '../reaction/nature.ts';
import { emit, type Open, open } from '../transport/delivery.ts';

/** A message that appears this soon after a field was left is about it. */
const MESSAGE_MS = 1_000;
/** Keys that write nothing. */
const SILENT_KEYS = /^(Tab|Shift|Control|Alt|Meta|CapsLock)/;

/** One visit of a field, from focus to blur. */
interface Visit extends Open {
  _field: HTMLInputElement;
  _facts: BatchElement;
  _form: BatchElement | undefined;
  _path: string;
  _focusedAt: number;
  _before: unknown;
  /** What it held, and the length of the text beside it, when it was left. */
  _after?: unknown;
  _beside: number;
  _keys: number;
  _emptied: number;
  _retyped: number;
  _auto?: 1;
}

/**
 * Reports each visit of a field once it was left and a message had its time to appear: counts and states, never a
 * value or its length.
 *
 * focused -> (blur) -> left -> (1,000 ms, or the page goes) -> reported
 */
export function captureFields(): void {
  let visit: Visit | undefined;
  const left = new Set<Visit>();
  /** Fields that were emptied and hold nothing new yet; also by an earlier visit. */
  const emptied = new WeakSet<Element>();
  /** Fields that were called wrong for what they held, when they were last left. */
  const refused = new WeakSet<Element>();
  /** Fields with a message beside them: the length of the text without it. Not every app writes the same one anew. */
  const calm = new WeakMap<Element, number>();

  function leave(): void {
    if (!visit) return;
    const done = visit;
    visit = undefined;
    done._t = now();
    done._after = contentOf(done._field);
    // A script wrote it, such as a mask.
    if (done._after && emptied.delete(done._field)) done._retyped++;
    done._beside = Math.min(textBeside(done._field), calm.get(done._field) ?? Number.POSITIVE_INFINITY);
    left.add(done);
    open.add(done);
    later(() => report(done), MESSAGE_MS);
  }

  function report(done: Visit): void {
    if (!left.delete(done)) return;
    open.delete(done);
    const { _field: field, _t: t, _keys: keys, _after: after } = done;
    const hasChanged = after !== done._before;
    // The page has thrown it away. What it does not call wrong has gone where it belongs: into a list, a chat.
    if (after && field.matches(INVALID) && !contentOf(field) && !emptied.has(field)) noteEmptied(done);
    const hasMessage = textBeside(field) > done._beside;
    const isNews = hasMessage && (hasChanged || !calm.has(field));
    if (hasMessage) calm.set(field, done._beside);
    else calm.delete(field);
    const flag = (is: unknown) => (is ? 1 : undefined);
    const isWrong = isInvalid(field, hasChanged || keys);
    if (isWrong && contentOf(field)) refused.add(field);
    else refused.delete(field);
    emit(
      'field',
      t,
      {
        ms: Math.round(t - done._focusedAt),
        form: done._form,
        path: done._path,
        keys,
        emptied: done._emptied || undefined,
        retyped: done._retyped || undefined,
        filled: flag(after),
        changed: flag(hasChanged),
        auto: done._auto ?? flag(guard(() => field.matches(':autofill'))),
        invalid: flag(isWrong),
        message: flag(isNews),
      },
      done._facts,
    );
  }

  function noteEmptied(by: Visit): void {
    by._emptied++;
    emptied.add(by._field);
  }

  // `blur` comes first of all, before the page's own check of the field can run. From one element of a shadow tree to
  // another the focus moves unseen: what is pressed in it tells of that.
  on('focus keydown pointerdown', (event: Event) => {
    const field = targetOf(event) as HTMLInputElement;
    if (field === visit?._field || (event.type !== 'focus' && field === event.target)) return;
    leave();
    if (answerByNature(field) !== 'focus' || isIgnored(field)) return;
    const nowMs = now();
    visit = {
      _t: nowMs,
      _field: field,
      _facts: describe(field),
      _form: field.form ? describe(field.form) : undefined,
      _path: currentPath(),
      _focusedAt: nowMs,
      _before: contentOf(field),
      _beside: 0,
      _keys: 0,
      _emptied: 0,
      _retyped: 0,
    };
    // A cross beside it has emptied it. What nobody had called wrong went into a list, or a chat.
    if (!visit._before && refused.has(field) && !emptied.has(field)) noteEmptied(visit);
  });
  // Of what was pressed the visit has begun before the focus leaves the other.
  on('blur', (event: Event) => targetOf(event) === visit?._field && leave());
  on('keydown', ({ key, repeat }: KeyboardEvent) => {
    if (visit && key && !repeat && !SILENT_KEYS.test(key)) visit._keys++;
  });
  on('beforeinput', (event: InputEvent) => {
    const field = visit?._field;
    if (!field || field !== targetOf(event)) return;
    const { selectionStart: from, selectionEnd: to } = field;
    // Number and e-mail fields tell no selection; there the document's own is theirs, which costs a layout.
    const picked = from === null || from === undefined ? `${getSelection()}`.length : to! - from;
    const { length } = field.value ?? field.textContent;
    // A script may have emptied it, such as a calendar at Backspace.
    if ((length ? picked >= length : visit!._before) && !emptied.has(field)) noteEmptied(visit!);
  });
  on('input', (event: InputEvent) => {
    const field = targetOf(event);
    if (field !== visit?._field || event.isComposing) return;
    if (!contentOf(field)) {
      if (!emptied.has(field)) noteEmptied(visit);
    } else {
      // Whether it is still wrong will be known when it is left.
      refused.delete(field);
      if (emptied.delete(field)) visit._retyped++;
    }
    // Scripts and password managers write without keys, or as a kind of input that no key makes.
    if (!visit._keys && (!event.isTrusted || event.inputType === 'insertReplacementText')) visit._auto = 1;
  });
  on('pagehide', () => {
    leave();
    for (const done of left) report(done);
  });
}
