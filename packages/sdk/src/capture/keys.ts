import type { KeyEvent } from '@wince/protocol';
import { describe } from '../element/describe.ts';
import { isIgnored, isRoot, targetOf } from '../element/parents.ts';
import { later, now, on } from '../page/page.ts';
import { currentPath } from '../privacy/urlTemplate.ts';
import { runAs } from '../reaction/cause.ts';
import { answerByNature } from '../reaction/nature.ts';
import { begin, drop, modsOf, timeOf } from '../reaction/settle.ts';
import { addAnswer, createWatch, type Watch, watches } from '../reaction/watch.ts';
import { emit } from '../transport/delivery.ts';

/** A pause this long ends a run; a longer run is reported in parts. */
const PAUSE_MS = 1_000;
const MAX_RUN_MS = 8_000;
/** How long the last press is watched. */
const WATCH_MS = 1_500;
/** What is reported; characters never are. */
const KEYS = /^(E(scape|nter|nd)|Tab|Space|Backspace|Delete|Home|(Arrow|Page).+)$/;
/** What a field does not use for editing, and which fields. */
const NOT_EDITING: Record<string, string> = {
  Escape: '*',
  Enter: '*',
  ArrowDown: '[role=combobox]',
  ArrowUp: '[role=combobox]',
};
/** What a key does by itself, besides changing the document. */
const ANSWERS: Record<string, string> = {
  focus: 'focus',
  blur: 'focus',
  scroll: 'scroll',
  selectionchange: 'selection',
  input: 'value',
};

let run: Watch | undefined;

/** The presses were no more than how a click was made. */
export function dropKeys(): void {
  if (run) drop(run);
}

/** Reports runs of keys that say something, with what answered any press of the run. */
export function captureKeys(): void {
  let fields: Partial<KeyEvent> = {};
  let lastAt = 0;

  on('keydown', (event: KeyboardEvent) => {
    const key = (event.key === ' ' ? 'Space' : event.key) as KeyEvent['key'];
    const target = targetOf(event);
    if (!event.isTrusted || !KEYS.test(key) || isIgnored(target)) return;
    const nature = answerByNature(target);
    if (nature === 'focus' && !target.matches(NOT_EDITING[key] ?? 'x')) return;
    const t = timeOf(event);
    if (!(run && watches.has(run) && fields.key === key && t - lastAt <= PAUSE_MS && t - run._t < MAX_RUN_MS)) {
      const own: typeof fields = { path: currentPath(), key, count: 0, repeats: 0, mods: modsOf(event), ms: 0 };
      const watch = createWatch(target, describe(target), t, WATCH_MS, (reaction) =>
        emit('key', t, { ...own, reaction }, isRoot(target) ? undefined : watch._facts),
      );
      watch._isEscape = key === 'Escape';
      begin(watch, target);
      fields = own;
      run = watch;
    }
    lastAt = t;
    run._countedAt = now();
    runAs(run);
    if (event.repeat) fields.repeats!++;
    else {
      fields.count!++;
      fields.ms = Math.round(t - run._t);
    }
    const pressed = run;
    // Games are steered by keys that they take for themselves.
    later(() => {
      const { defaultPrevented } = event;
      if (nature === 'canvas' || (defaultPrevented && document.querySelector('canvas')))
        addAnswer(pressed, 'canvas', 'page', t);
      // Where more than one line is written Enter begins a line, unless the page takes it for itself, as chats do.
      if (
        nature === 'focus' &&
        key === 'Enter' &&
        !defaultPrevented &&
        !target.matches('input') &&
        pressed._element === target
      )
        drop(pressed);
    });
  });
  on(Object.keys(ANSWERS).join(' '), ({ type, target }: Event) => {
    if (
      run &&
      // The caret in a field follows what was typed before, and that late.
      (target === document || type !== 'selectionchange') &&
      // That a dialog or a button no longer has the focus cannot be seen, only what has it then.
      (type !== 'blur' || answerByNature(target as Element))
    )
      addAnswer(run, ANSWERS[type]!, 'page');
  });
}
