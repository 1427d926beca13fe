import type { BatchEvent, ClickEvent } from '@wince/protocol';
import { INVISIBLE, isRelated, NEVER_MS } from '../facts/answers.ts';
import type { SeenElement } from './seenElement.ts';
import { shareText } from './shareText.ts';

const MODIFIED = 1;
const TRUSTED = 2;
const SELECTED_TEXT = 4;
const COVERS = 8;
const SHIFTED = 16;
const REQUESTED = 32;
const ONLY_LEADS = 64;
const NO_CARET = 128;
const BROUGHT = 256;

/**
 * A click with what its reaction comes to, in place of every answer: a click is remembered for longer than any other
 * event, and as the page sent it, it is ten objects.
 */
export class SeenClick {
  readonly type = 'click';
  readonly n: number;
  readonly path: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly pointer: ClickEvent['pointer'];
  readonly button: number;
  /** Ms before it that a layout shift came; `NEVER_MS` without one. */
  readonly shiftMs: number;
  readonly until: ClickEvent['reaction']['until'];
  readonly watchedMs: number;
  /** Answers that belong to it. */
  readonly answers: number;
  /** Ms to the first visible answer: of any kind; but for a selection that hammering made; but for the browser's own. */
  readonly visibleMs: number;
  readonly answeredMs: number;
  readonly workedMs: number;
  /** Ms to the last visible answer; below 0 when there was none. */
  readonly lastVisibleMs: number;
  private readonly marks: number;

  constructor(click: ClickEvent, element: SeenElement | undefined) {
    const { until, ms, answers } = click.reaction;
    const isHammered = isMultiClickOnControl(click, element);
    let related = 0;
    let requested = false;
    let noCaret = 0;
    let visibleMs = NEVER_MS;
    let answeredMs = NEVER_MS;
    let workedMs = NEVER_MS;
    let lastVisibleMs = -NEVER_MS;
    let staysMs = NEVER_MS;
    for (let i = 0; i < answers.length; i++) {
      const answer = answers[i]!;
      const kind = answer[0];
      if (!isRelated(answer[1])) {
        if (kind === 'focus') noCaret = NO_CARET;
        continue;
      }
      related++;
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
    const { shift } = click;
    this.n = click.n;
    this.path = click.path === undefined ? undefined : shareText(click.path);
    this.x = click.x;
    this.y = click.y;
    this.pointer = click.pointer;
    this.button = click.button ?? 0;
    this.shiftMs = shift === undefined ? NEVER_MS : shift.ms;
    this.until = until;
    this.watchedMs = ms;
    this.answers = related;
    this.visibleMs = visibleMs;
    this.answeredMs = answeredMs;
    this.workedMs = workedMs;
    this.lastVisibleMs = lastVisibleMs;
    this.marks =
      ((click.mods ?? 0) !== 0 ? MODIFIED : 0) |
      (click.untrusted === undefined ? TRUSTED : 0) |
      (click.selected !== undefined && !isHammered ? SELECTED_TEXT : 0) |
      (click.under !== undefined ? COVERS : 0) |
      (shift !== undefined ? SHIFTED : 0) |
      (requested ? REQUESTED : 0) |
      noCaret |
      (click.brought !== undefined ? BROUGHT : 0) |
      (visibleMs < NEVER_MS && staysMs >= NEVER_MS ? ONLY_LEADS : 0);
  }

  get modified(): boolean {
    return (this.marks & MODIFIED) !== 0;
  }

  get trusted(): boolean {
    return (this.marks & TRUSTED) !== 0;
  }

  /** Text was selected, and not merely by hammering a control. */
  get selectedText(): boolean {
    return (this.marks & SELECTED_TEXT) !== 0;
  }

  /** It covers something that promises something. */
  get covers(): boolean {
    return (this.marks & COVERS) !== 0;
  }

  /** A layout shift came before it. */
  get shifted(): boolean {
    return (this.marks & SHIFTED) !== 0;
  }

  /** A request is one of the answers that belong to it. */
  get requested(): boolean {
    return (this.marks & REQUESTED) !== 0;
  }

  /** A field did not keep the focus that it got: nobody could type. */
  get noCaret(): boolean {
    return (this.marks & NO_CARET) !== 0;
  }

  /** It is on what has changed since an earlier click hit what the page had moved under the pointer. */
  get brought(): boolean {
    return (this.marks & BROUGHT) !== 0;
  }

  /** All that could be seen of it is that the browser, or a router, sets out for another page. */
  get onlyLeads(): boolean {
    return (this.marks & ONLY_LEADS) !== 0;
  }
}

export type SeenEvent = Exclude<BatchEvent, ClickEvent> | SeenClick;

/** The second and third click of a row select the text of whatever they hit, a button's as well. */
function isMultiClickOnControl({ detail }: ClickEvent, element: SeenElement | undefined): boolean {
  const promise = element?.affordance;
  return (detail ?? 0) > 1 && promise !== undefined && promise !== 'cursor';
}
