import { z } from 'zod';
import { LIMITS } from './limits.ts';

/**
 * The wire format, version 1: what the SDK puts into one `POST /v1/events` body.
 *
 * Two clocks appear. `page.start` and `sentAt` are epoch milliseconds of the browser's clock. Every `t`, `ms` and
 * `upTo` is milliseconds of the page's monotonic clock since `page.start`, so that gaps inside a page do not depend
 * on anybody's wall clock.
 *
 * An event has no id of its own: it is (`page.id`, `seq` + its index in `events`). Sequence numbers start at 0 and
 * have no holes, so that a repeated event is recognised and a lost one is noticed.
 */

const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'must be 8 to 64 characters of A-Z a-z 0-9 _ -');
const label = z.string().max(LIMITS.labelLength);
const epochMs = z.number().int().min(0).max(8_640_000_000_000_000);
/** Milliseconds of the page's clock; 60 days at most, so that nothing downstream overflows. */
const pageMs = z.number().int().min(0).max(5_184_000_000);
const coordinate = z.number().int().min(-1_000_000).max(10_000_000);
const flag = z.literal(1);
const seq = z.number().int().min(0).max(4_294_967_295);
/** Number of a press in its page, counted from 1; not each becomes a click. Other events name their cause by it. */
const clickNumber = z.number().int().min(1).max(4_294_967_295);
const elementIndex = z
  .number()
  .int()
  .min(0)
  .max(LIMITS.elementsPerBatch - 1);
const path = z.string().max(LIMITS.textLength);

/** Why an element looks as if a click would do something. */
export const AFFORDANCES = ['control', 'role', 'link', 'label', 'cursor'] as const;

export const elementSchema = z.object({
  /** CSS selector that resolves in the live page; for an element in a shadow tree, that of the outermost host. */
  selector: z.string().min(1).max(LIMITS.selectorLength),
  /** Selector inside the shadow tree, where there is one. */
  inner: z.string().max(LIMITS.selectorLength).optional(),
  tag: z.string().min(1).max(64),
  role: z.string().max(32).optional(),
  /** `type` of an input or button. */
  kind: z.string().max(32).optional(),
  /** A name the developers chose (data-wince-name, test id, id), or visible text where the project opted in. */
  label: label.optional(),
  /** Name of the React component that rendered it, where the build kept one. */
  component: z.string().max(64).optional(),
  affordance: z.enum(AFFORDANCES).optional(),
  disabled: flag.optional(),
  /** Left, top, width, height in CSS px, page coordinates. */
  box: z.tuple([coordinate, coordinate, coordinate, coordinate]).optional(),
});

/** What answered a click. Unknown kinds of newer SDKs pass and count as related only by their relation. */
export const ANSWER_KINDS = [
  'content',
  'attribute',
  'style',
  'value',
  'navigation',
  'request',
  'scroll',
  'focus',
  'selection',
  'tab',
  'dialog',
  'media',
  'download',
  'visibility',
  'canvas',
] as const;

/** How an answer relates to the click's target. `decoration` and `unrelated` never count as an answer. */
export const RELATIONS = [
  'inside',
  'around',
  'controlled',
  'appeared',
  'caused',
  'page',
  'decoration',
  'unrelated',
] as const;

const answer = z.tuple([z.string().max(16), z.enum(RELATIONS), pageMs]);

export const reactionSchema = z.object({
  /** Why watching ended: the whole time passed, the page went away, or its clock stood still meanwhile. */
  until: z.enum(['time', 'left', 'suspended']),
  /** How long the click was watched. */
  ms: pageMs,
  /**
   * The first answer of each kind and relation, and the last one that followed a request's end: kind, relation, ms after
   * the click.
   */
  answers: z.array(answer).max(16),
  /** Kinds of change the page made by itself in the 2 s before the click. */
  ambient: z.array(z.string().max(16)).max(8).optional(),
});

const page = z.object({
  type: z.literal('page'),
  /** When the SDK started on it, which is after the previous page said goodbye. */
  t: pageMs,
  how: z.enum(['navigate', 'reload', 'back_forward', 'prerender', 'restore']),
  /** Whether a script asked for this load (`location.reload()`), as far as the browser tells. */
  scripted: flag.optional(),
  path,
});

const route = z.object({
  type: z.literal('route'),
  t: pageMs,
  how: z.enum(['push', 'replace', 'pop', 'hash']),
  path,
  click: clickNumber.optional(),
  /** A script went through the history (`history.back()`), nobody pressed the browser's buttons. */
  scripted: flag.optional(),
  /** What is left had another heading than what was left before it: pages, and no dialogs over one. */
  fresh: flag.optional(),
});

const click = z.object({
  type: z.literal('click'),
  t: pageMs,
  n: clickNumber,
  el: elementIndex,
  /** Path of the page at that moment; without it, that of the last `page` or `route` event. */
  path: path.optional(),
  x: coordinate,
  y: coordinate,
  pointer: z.enum(['mouse', 'touch', 'pen', 'keyboard']),
  button: z.number().int().min(0).max(4).optional(),
  /** Bits: 1 alt, 2 control, 4 meta, 8 shift. */
  mods: z.number().int().min(0).max(15).optional(),
  detail: z.number().int().min(0).max(255).optional(),
  untrusted: flag.optional(),
  /** The click changed or made a text selection. */
  selected: flag.optional(),
  /** What promises something below the point, where the target itself promises nothing: an overlay eats the click. */
  under: elementIndex.optional(),
  /** A layout shift without recent input moved the target under the pointer: ms before the press, and what was there. */
  shift: z.object({ ms: pageMs, el: elementIndex.optional() }).optional(),
  /** It is on what has changed since an earlier click hit what the page had moved under the pointer. */
  brought: flag.optional(),
  reaction: reactionSchema,
});

/**
 * What became of a click that nothing visible had answered when it was reported: the first visible related answer that
 * came later, or `none` once watching ended for good (after 10 s, or with the page).
 */
const late = z.object({
  type: z.literal('late'),
  t: pageMs,
  click: clickNumber,
  /** Kind of the answer, or `none`. */
  kind: z.string().max(16),
  relation: z.enum(RELATIONS).optional(),
  /** From the click to the answer, or to the end of watching. */
  ms: pageMs,
  until: reactionSchema.shape.until,
  /** A request that the click started has had no answer so far. */
  pending: flag.optional(),
});

/** Keys that say something without saying what was written. Arrow keys keep their direction. */
export const KEYS = [
  'Escape',
  'Enter',
  'Tab',
  'Space',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
] as const;

/** Presses of one of `KEYS`, each within 1,000 ms of the one before. Characters are never reported. */
const key = z.object({
  type: z.literal('key'),
  /** The first press. */
  t: pageMs,
  /** From the first press to the last. */
  ms: pageMs,
  key: z.enum(KEYS),
  count: z.number().int().min(1).max(10_000),
  /** Further `keydown` events of keys that were held. */
  repeats: z.number().int().min(0).max(100_000).optional(),
  mods: z.number().int().min(0).max(15).optional(),
  /** What had the focus. */
  el: elementIndex.optional(),
  path: path.optional(),
  /** What answered any of the presses; measured from the first. */
  reaction: reactionSchema,
});

/** One visit of a field, from focus to blur. Counts and states only. */
const field = z.object({
  type: z.literal('field'),
  /** When it was left, or when the page was. */
  t: pageMs,
  ms: pageMs,
  el: elementIndex,
  form: elementIndex.optional(),
  path: path.optional(),
  /** Presses of keys in it. */
  keys: z.number().int().min(0).max(100_000),
  /** How often all of it was deleted or replaced, and how often something was typed after that. */
  emptied: z.number().int().min(0).max(10_000).optional(),
  retyped: z.number().int().min(0).max(10_000).optional(),
  /** It holds something now. */
  filled: flag.optional(),
  /** The value differs from the one it was entered with. */
  changed: flag.optional(),
  /** Filled by the browser or a password manager. */
  auto: flag.optional(),
  /** `aria-invalid` calls it invalid, or the browser does and it looks red. */
  invalid: flag.optional(),
  /** Text appeared beside it within 1,000 ms of leaving it. */
  message: flag.optional(),
});

/** A movement of the mouse with turns in it. Straight and resting hands report nothing. */
const cursor = z.object({
  type: z.literal('cursor'),
  /** When it ended. */
  t: pageMs,
  ms: pageMs,
  /** Where it ended, page coordinates. */
  x: coordinate,
  y: coordinate,
  /**
   * Slices of 250 ms, oldest first: turns of 10 px at least, path, and left, top, right, bottom of the box, in px, to
   * ten of them. What a detector sums over any window it likes.
   */
  slices: z
    .array(z.tuple([z.number().int().min(0).max(1_000), coordinate, coordinate, coordinate, coordinate, coordinate]))
    .max(64),
  /** The page changed with a third of the moves: it went along with the pointer. */
  followed: flag.optional(),
  /** A button was held during it: drawing, dragging. */
  held: flag.optional(),
  el: elementIndex.optional(),
});

/** Pinches or browser zooms, and turns of the device. */
const zoom = z.object({
  type: z.literal('zoom'),
  t: pageMs,
  ms: pageMs,
  how: z.enum(['pinch', 'rotate']),
  /** Scale of the visual viewport before and after; angle of the screen for a rotation. */
  from: z.number().min(0).max(1_000),
  to: z.number().min(0).max(1_000),
  /** What lies in the middle of it. */
  el: elementIndex.optional(),
});

/** Something was copied; never what. */
const copy = z.object({
  type: z.literal('copy'),
  t: pageMs,
  el: elementIndex.optional(),
  path: path.optional(),
  /** Out of an alert, or of the text of a recent error. */
  alert: flag.optional(),
  error: flag.optional(),
});

/** The main thread was busy for so long in one piece. */
const task = z.object({
  type: z.literal('task'),
  /** When it ended. */
  t: pageMs,
  ms: pageMs,
  click: clickNumber.optional(),
});

/** An interaction whose next paint came late (Event Timing). */
const interaction = z.object({
  type: z.literal('interaction'),
  /** When it began. */
  t: pageMs,
  /** To the next paint. */
  ms: pageMs,
  /** Before the page's code ran. */
  delay: pageMs,
  name: z.string().max(32),
  el: elementIndex.optional(),
  click: clickNumber.optional(),
});

/** A web vital of the page view, reported when it is hidden: ms, CLS as score times 1,000. */
const vital = z.object({
  type: z.literal('vital'),
  t: pageMs,
  name: z.enum(['LCP', 'CLS', 'INP']),
  value: z.number().int().min(0).max(100_000_000),
  el: elementIndex.optional(),
});

/** Most of the page is gone after an error, or nothing was ever painted. */
const blank = z.object({
  type: z.literal('blank'),
  t: pageMs,
  how: z.enum(['gone', 'unpainted']),
  /** Elements in the body before and after. */
  before: z.number().int().min(0).max(100_000_000),
  after: z.number().int().min(0).max(100_000_000),
});

const frame = z.object({
  file: z.string().max(256),
  line: z.number().int().min(0).max(100_000_000).optional(),
  fn: z.string().max(128).optional(),
});

const error = z.object({
  type: z.literal('error'),
  t: pageMs,
  how: z.enum(['error', 'rejection', 'resource', 'caught']),
  name: z.string().max(128).optional(),
  /** Scrubbed: quoted text, URLs and long numbers are replaced before it leaves the page. */
  message: z.string().max(512),
  frames: z.array(frame).max(5).optional(),
  click: clickNumber.optional(),
  /** The pointer moved right before it, and before all like it: somebody drags or hovers, which is no event of its own. */
  moved: flag.optional(),
  /** So many of the same since the last one reported; absent means one. */
  count: z.number().int().min(1).max(1_000_000).optional(),
});

const request = z.object({
  type: z.literal('request'),
  /** When it ended; it started at `t - ms`. */
  t: pageMs,
  ms: pageMs,
  api: z.enum(['fetch', 'xhr', 'beacon']),
  method: z.string().max(16),
  path,
  /** Host where it is not the page's own. */
  host: z.string().max(256).optional(),
  /** 0 when no answer came. */
  status: z.number().int().min(0).max(999),
  aborted: flag.optional(),
  offline: flag.optional(),
  /** An event stream, a long poll, or a body that is read while it comes: it is meant to stay open. */
  stream: flag.optional(),
  /** It has had no answer yet; `ms` is how long so far. */
  pending: flag.optional(),
  click: clickNumber.optional(),
});

const submit = z.object({
  type: z.literal('submit'),
  /** When its outcome was known. */
  t: pageMs,
  path: path.optional(),
  /** The form. */
  el: elementIndex,
  /** invalid: the browser or the page refused it; sent: a request or navigation followed; none: nothing did. */
  outcome: z.enum(['invalid', 'sent', 'none']),
  /** What the page or the browser called wrong; 0 with `invalid` where the browser can point at none of it. */
  invalid: z.number().int().min(0).max(1_000).optional(),
  /** Status of the request it caused; 0 when that got no answer. */
  status: z.number().int().min(0).max(999).optional(),
  /** Fields whose value changed since the form's previous submit. */
  edited: z.number().int().min(0).max(1_000).optional(),
  /** Fields that hold something. */
  filled: z.number().int().min(0).max(1_000).optional(),
  click: clickNumber.optional(),
});

const scroll = z.object({
  type: z.literal('scroll'),
  t: pageMs,
  ms: pageMs,
  el: elementIndex.optional(),
  /** Net and total distance in CSS px, changes of direction. */
  dy: coordinate,
  path: coordinate,
  reversals: z.number().int().min(0).max(10_000),
  /** Ways between turns, oldest first: signed px and ms. */
  legs: z
    .array(z.tuple([coordinate, pageMs]))
    .max(32)
    .optional(),
  /** The person moved it: wheel, finger, key or scroll bar. */
  user: flag.optional(),
});

const visibility = z.object({ type: z.literal('visibility'), t: pageMs, state: z.enum(['hidden', 'visible']) });

const leave = z.object({ type: z.literal('leave'), t: pageMs, cached: flag.optional() });

const custom = z.object({
  type: z.literal('custom'),
  t: pageMs,
  name: z.string().min(1).max(LIMITS.labelLength),
  props: z.record(z.string().max(64), z.union([z.string().max(256), z.number().finite(), z.boolean()])).optional(),
});

/** An event this version does not know, or could not read: kept with the reason, never judged. */
const unknown = z.object({
  type: z.literal('unknown'),
  t: pageMs,
  name: z.string().max(64),
  reason: z.string().max(256),
});

export const eventSchema = z.discriminatedUnion('type', [
  page,
  route,
  click,
  late,
  key,
  field,
  cursor,
  zoom,
  copy,
  error,
  request,
  submit,
  scroll,
  task,
  interaction,
  vital,
  blank,
  visibility,
  leave,
  custom,
  unknown,
]);

export const deviceSchema = z.object({
  /** Viewport in CSS px. */
  w: z.number().int().min(0).max(100_000),
  h: z.number().int().min(0).max(100_000),
  dpr: z.number().min(0).max(100),
});

export const headerSchema = z.object({
  v: z.literal(1),
  /** Chosen once per batch and kept over retries: a repeated id is counted once. */
  id,
  /** The browser's clock when the batch was handed to the network. */
  sentAt: epochMs,
  sdk: z.string().max(32),
  session: id,
  page: z.object({ id, start: epochMs }),
  /** Sequence number of the first event. */
  seq,
  /**
   * Every event before this number was acknowledged, or given up for good: nothing below it is still to come.
   * Batches are sent one at a time, so this is `seq`, except for what leaves together with the page.
   */
  acked: seq.optional(),
  /** Every event of this page with `t` < `upTo` is in this batch or an earlier one. */
  upTo: pageMs,
  /** The page has said goodbye. It may come back from the back/forward cache and go on. */
  end: flag.optional(),
  release: z.string().max(64).optional(),
  /** As given to `identify`; ingest replaces it by a keyed hash before anything is written. */
  user: z.string().min(1).max(256).optional(),
  device: deviceSchema,
  /** No id outlives this page view: the person asked not to be followed. */
  anonymous: flag.optional(),
  /** Share of sessions that are reported, above 0 and at most 1; absent means all. */
  sampling: z.number().min(0).max(1).optional(),
  /** What the SDK had to drop before this batch, by reason. */
  lost: z.record(z.string().max(32), z.number().int().min(0)).optional(),
});

export const batchSchema = headerSchema.extend({
  elements: z.array(elementSchema).max(LIMITS.elementsPerBatch),
  events: z.array(eventSchema).max(LIMITS.eventsPerBatch),
});

export type Batch = z.infer<typeof batchSchema>;
export type BatchElement = z.infer<typeof elementSchema>;
export type BatchEvent = z.infer<typeof eventSchema>;
export type Reaction = z.infer<typeof reactionSchema>;
export type Relation = (typeof RELATIONS)[number];
export type ClickEvent = z.infer<typeof click>;
export type ErrorEvent = z.infer<typeof error>;
export type RequestEvent = z.infer<typeof request>;
export type SubmitEvent = z.infer<typeof submit>;
export type PageEvent = z.infer<typeof page>;
export type LateEvent = z.infer<typeof late>;
export type KeyEvent = z.infer<typeof key>;
export type FieldEvent = z.infer<typeof field>;
export type CursorEvent = z.infer<typeof cursor>;
export type ScrollEvent = z.infer<typeof scroll>;
export type ZoomEvent = z.infer<typeof zoom>;
