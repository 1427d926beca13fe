import { BACKGROUND, HIDDEN, type JudgedEvent, NOISE } from '../stream/judgedEvent.ts';
import { NEVER_MS } from './answers.ts';

/** What was done this long before belongs to it. */
const IN_USE_MS = 1_000;

/** Facts that come from an event's place in its page. */
export const PAGE_FACTS = {
  type: ({ type }) => type,
  route: ({ route }) => route,
  /** `link`: the browser named the click; `request`: its request had just failed; `order`: it came before; `none`. */
  causedBy: ({ context, click }) => (click ? (context?.causedBy ?? 'link') : 'none'),
  /** Ms since the click it belongs to. */
  delayMs: ({ click, t }) => (click ? Math.max(0, t - click.t) : NEVER_MS),
  /** Number of that click in its page; 0 without one. */
  clickNumber: ({ click }) => (click?.event.type === 'click' ? click.event.n : 0),
  /** An error that the page also throws without any click. */
  noise: (judged) => judged.is(NOISE),
  /** An error as regular as a clock, while what the person clicked has worked. */
  background: (judged) => judged.is(BACKGROUND),
  hidden: (judged) => judged.is(HIDDEN),
  /** The route ends here: the page is left, or shows another one. */
  leavesRoute: ({ event, context }) =>
    event.type === 'leave' ||
    (event.type === 'route' && context?.left !== undefined && context.left.route !== event.path),
  /** Ms since the person last did anything on the page. */
  idleMs: ({ context }) => context?.idleMs ?? NEVER_MS,
  /** The person did something while it lasted, or right before. */
  inUse: ({ context, event }) =>
    event.type === 'interaction' || (context?.idleMs ?? NEVER_MS) <= ('ms' in event ? event.ms : 0) + IN_USE_MS,
} satisfies Record<string, (event: JudgedEvent) => string | number | boolean>;

/** Facts that come from an event's place in its session: how pages followed each other. */
export const SESSION_FACTS = {
  /** How the person came to a route: `press`, `back`, `pop`, `script`, `unknown`. */
  cameBy: ({ context }) => context?.arrival?.by ?? 'unknown',
  /** The route is the one before the one before. */
  returned: ({ context }) => context?.arrival?.returned === true,
  /** Ms spent on the route before. */
  awayMs: ({ context }) => context?.arrival?.awayMs ?? NEVER_MS,
  /** How the route before was reached. */
  awayBy: ({ context }) => context?.arrival?.awayBy ?? 'unknown',
  /** It was reached by mistake: the press hit what the page had moved under the pointer. */
  awayMisled: ({ context }) => context?.arrival?.awayMisled === true,
  /** Clicks, keys, fields and scrolls on the route before, the press that left it aside. */
  inputsBefore: ({ context }) => context?.arrival?.inputsBefore ?? 0,
  /** The route stands for many pages, as `/orders/:id` does. */
  manyPages: ({ route }) => route.includes(':'),
  /** Ms since the last error, or blank page, of the session. */
  sinceTroubleMs: ({ context }) => context?.sinceTroubleMs ?? NEVER_MS,
} satisfies Record<string, (event: JudgedEvent) => string | number | boolean>;
