import { captureClicks } from './capture/click.ts';
import { captureErrors } from './capture/errors.ts';
import { captureLifecycle } from './capture/lifecycle.ts';
import { captureRoutes } from './capture/routes.ts';
import { captureScrolls } from './capture/scrolls.ts';
import { captureSubmits } from './capture/submits.ts';
import { type Context, type Emit, now, type Open } from './context.ts';
import { describe } from './element/describe.ts';
import type { Options } from './options.ts';
import { randomId } from './page/randomId.ts';
import { createScope } from './page/scope.ts';
import type { Session } from './page/session.ts';
import { createCause } from './reaction/cause.ts';
import { observeMutations } from './reaction/observe.ts';
import { watchPage } from './reaction/pageAnswers.ts';
import { createDelivery } from './transport/delivery.ts';
import { createPost } from './transport/post.ts';

declare const __VERSION__: string;

/** An unsettled fact older than this holds nothing back any more. */
const MAX_HOLD_MS = 10_000;
/** An event's own time further from now than this comes from a clock that stood still. */
const MAX_EVENT_AGE_MS = 30_000;

export type Props = Record<string, string | number | boolean>;

export interface Wince {
  /** Adds a fact of your own to the visit. No personal data: neither name nor props are scrubbed. */
  track(name: string, props?: Props): void;
  /** Names the person; the server keeps only a keyed hash. */
  identify(id: string): void;
  /** `denied` stops capturing and drops what waits; `granted` resumes. */
  setConsent(consent: 'granted' | 'denied'): void;
  /** Sends what waits; resolves when it is accepted or the try has failed. */
  flush(): Promise<void>;
  /** Stops for good and gives the page its functions back. */
  stop(): void;
  readonly sessionId: string;
}

/** Starts capturing in this page. Options have been checked. */
export function createClient({ key, endpoint, release, labels = 'names' }: Options, session: Session): Wince {
  const life = createScope();
  const page = { id: randomId(), start: Math.round(performance.timeOrigin) };
  const open = new Set<Open>();
  let user: string | undefined;
  let capture: Context | undefined;
  let isStopped = false;
  let sentUpTo = 0;

  const delivery = createDelivery({
    _post: createPost(endpoint, key, window.fetch.bind(window)),
    _header: () =>
      ({
        sdk: `js/${__VERSION__}`,
        page,
        release,
        user,
        device: {
          w: innerWidth,
          h: innerHeight,
          dpr: devicePixelRatio,
          touch: navigator.maxTouchPoints ? 1 : undefined,
          lang: navigator.language,
        },
      }) as never,
    _upTo() {
      const nowMs = now();
      sentUpTo = Math.min(nowMs, ...[...open].map(({ _t: t }) => (nowMs - t < MAX_HOLD_MS ? t : nowMs)));
      return sentUpTo;
    },
    _later: life._later,
    _isHeld: isPrerendering,
    _onSilent: stop,
  });

  const emit: Emit = (type, tMs, fields, element, isUrgent) => {
    const { id } = session._current();
    session._save();
    delivery._push({ _event: { type, t: Math.floor(tMs), ...fields }, _element: element, _session: id }, isUrgent);
  };

  function start(): void {
    if (capture || isStopped) return;
    const context: Context = {
      ...createScope(),
      _session: session,
      _emit: emit,
      _open: open,
      _watches: new Set(),
      _describe: (element, affordance) => describe(element, affordance, labels),
      _timeOf({ timeStamp }) {
        const nowMs = now();
        return nowMs - timeStamp < MAX_EVENT_AGE_MS ? Math.min(nowMs, Math.max(timeStamp, sentUpTo)) : nowMs;
      },
      _leavers: [],
      _endpoint: endpoint,
    };
    capture = context;
    context._guard(() => {
      const cause = createCause(context);
      const observation = observeMutations(context, cause);
      captureLifecycle(context, delivery);
      captureClicks(context, cause, observation);
      captureErrors(context, cause);
      captureSubmits(context, cause);
      captureRoutes(context, cause, watchPage(context, cause));
      captureScrolls(context);
      observation._arm();
    });
  }

  function pause(): void {
    capture?._stop();
    capture = undefined;
    open.clear();
    delivery._clear();
  }

  function stop(): void {
    isStopped = true;
    pause();
    life._stop();
  }

  if (isPrerendering()) document.addEventListener('prerenderingchange', start, { once: true });
  else start();

  return {
    track(name, props = {}) {
      life._guard(() => {
        const kept = Object.entries(props)
          .filter(([, value]) => /^(string|boolean)$/.test(typeof value) || Number.isFinite(value))
          .slice(0, 20)
          .map(([prop, value]) => [prop.slice(0, 64), typeof value === 'string' ? value.slice(0, 256) : value]);
        if (capture) emit('custom', now(), { name: `${name}`.slice(0, 80), props: Object.fromEntries(kept) });
      });
    },
    identify(id) {
      user = `${id}`.slice(0, 256);
    },
    setConsent: (consent) => (consent === 'granted' ? start() : pause()),
    flush: () => delivery._flush(),
    stop,
    get sessionId() {
      return session._current().id;
    },
  };
}

const isPrerendering = () => !!(document as Document & { prerendering?: boolean }).prerendering;
