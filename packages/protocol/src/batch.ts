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
/** Number of a click in its page, counted from 1; other events name the click that caused them by it. */
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
  /** The first answer of each kind and relation: kind, relation, ms after the click. */
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
  reaction: reactionSchema,
});

const frame = z.object({
  file: z.string().max(256),
  line: z.number().int().min(0).max(100_000_000).optional(),
  fn: z.string().max(128).optional(),
});

const error = z.object({
  type: z.literal('error'),
  t: pageMs,
  how: z.enum(['error', 'rejection']),
  name: z.string().max(128).optional(),
  /** Scrubbed: quoted text, URLs and long numbers are replaced before it leaves the page. */
  message: z.string().max(512),
  frames: z.array(frame).max(5).optional(),
  click: clickNumber.optional(),
});

const request = z.object({
  type: z.literal('request'),
  /** When it ended; it started at `t - ms`. */
  t: pageMs,
  ms: pageMs,
  api: z.enum(['fetch', 'xhr']),
  method: z.string().max(16),
  path,
  /** Host where it is not the page's own. */
  host: z.string().max(256).optional(),
  /** 0 when no answer came. */
  status: z.number().int().min(0).max(999),
  aborted: flag.optional(),
  offline: flag.optional(),
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
  /** Fields that were invalid. */
  invalid: z.number().int().min(0).max(1_000).optional(),
  /** Status of the request it caused; 0 when that got no answer. */
  status: z.number().int().min(0).max(999).optional(),
  /** Fields whose value changed since the form's previous submit. */
  edited: z.number().int().min(0).max(1_000).optional(),
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
  error,
  request,
  submit,
  scroll,
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
