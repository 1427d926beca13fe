import { type EvidenceEvent, eventId, type Reaction } from '@wince/protocol';
import { INVISIBLE, isRelated, NEVER_MS, visibleAnswerMs } from '../facts/answers.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import type { SeenClick } from '../stream/seenClick.ts';
import { nameOf, nameOfTarget } from './nameElement.ts';

type Lane = EvidenceEvent['lane'];

/** Everything else is of the page. */
const LANES: ReadonlyMap<JudgedEvent['type'], Lane> = new Map([
  ...(['click', 'late', 'key', 'field', 'submit', 'scroll', 'cursor', 'zoom', 'copy'] as const).map(
    (type): [JudgedEvent['type'], Lane] => [type, 'user'],
  ),
  ['error', 'error'],
  ['request', 'network'],
]);

/** An event as a line of evidence. Nothing in it comes from the page but names, paths and scrubbed messages. */
export function describeEvent(judged: JudgedEvent, role: EvidenceEvent['role']): EvidenceEvent {
  const { type } = judged;
  return {
    id: eventId(judged.pageId, judged.seq),
    at: judged.at,
    lane: LANES.get(type) ?? 'page',
    type,
    role,
    text: describe(judged),
  };
}

function describe(judged: JudgedEvent): string {
  const { event, element } = judged;
  switch (event.type) {
    case 'click':
    case 'late':
    case 'key':
    case 'field':
    case 'submit':
      return describeDeed(judged);
    case 'error':
      return `${event.name ? `${event.name}: ` : ''}${event.message}${whereOf(event.frames?.[0])}${event.count === undefined ? '' : ` (${event.count} times)`}`;
    case 'request':
      return describeRequest(event);
    case 'page':
      return `${LOADS[event.how]} ${event.path}${event.scripted ? ' by a script' : ''}`;
    case 'route':
      return `Route change to ${event.path}${event.scripted ? ' by a script' : ''}`;
    case 'leave':
      return 'The page was left';
    case 'visibility':
      return `The page was ${event.state === 'hidden' ? 'hidden' : 'shown again'}`;
    case 'blank':
      return event.how === 'gone' ? `${event.after} of ${event.before} elements were left` : 'Nothing was painted';
    case 'task':
      return `The page was busy for ${durationOf(event.ms)} in one piece`;
    case 'interaction':
      return `The next paint came ${durationOf(event.ms)} after ${event.name} on ${nameOf(element)}`;
    case 'scroll':
      return `Scrolled ${inWords(event.path)} px with ${event.reversals} turns`;
    case 'cursor':
      return `Moved the mouse to and fro for ${durationOf(event.ms)}`;
    case 'zoom':
      return event.how === 'rotate' ? 'Turned the device' : `Zoomed ${event.to > event.from ? 'in' : 'out'}`;
    case 'copy':
      return `Copied from ${nameOf(element)}${event.alert || event.error ? ', text of an error' : ''}`;
    default:
      return event.type;
  }
}

function describeDeed(judged: JudgedEvent): string {
  const { event, element, click } = judged;
  switch (event.type) {
    case 'click':
      return `${event.pointer === 'touch' ? 'Tap' : 'Click'} on ${nameOfTarget(judged)}: ${describeReaction(event)}`;
    case 'late':
      return event.kind === 'none'
        ? `Watched the click on ${nameOfTarget(click)} for ${durationOf(event.ms)}: no answer${event.pending ? ', a request still runs' : ''}`
        : `The click on ${nameOfTarget(click)} was answered after ${durationOf(event.ms)}`;
    case 'key':
      return `${event.key} pressed ${event.count} times: ${describeKeyReaction(event.reaction)}`;
    case 'field':
      return `Left ${nameOf(element)}${event.retyped ? `, emptied and typed anew ${event.retyped} times` : ''}${event.invalid || event.message ? ', which was called wrong' : ''}`;
    case 'submit':
      return `Submit of ${nameOf(element)}: ${describeSubmit(event)}`;
    default:
      return event.type;
  }
}

const LOADS = {
  navigate: 'Load of',
  reload: 'Reload of',
  back_forward: 'Back or forward to',
  prerender: 'Load of',
  restore: 'Back or forward to',
} as const;

function describeRequest(event: Extract<JudgedEvent['event'], { type: 'request' }>): string {
  const outcome = event.pending ? 'no answer yet' : event.status === 0 ? 'no answer' : String(event.status);
  return `${event.method} ${event.host ?? ''}${event.path}: ${outcome} after ${durationOf(event.ms)}`;
}

/** Made once: asking for the language of each number costs more than the rest of a signal. */
const { format } = new Intl.NumberFormat('en');

/** `1,200`. Nearly all numbers are small and whole: asking for their format costs ten times as much. */
function inWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1_000_000) return format(value);
  return value < 1_000 ? String(value) : `${Math.floor(value / 1_000)},${String(value % 1_000).padStart(3, '0')}`;
}

function durationOf(ms: number): string {
  return ms < 10_000 ? `${inWords(ms)} ms` : `${Math.round(ms / 1_000)} s`;
}

type SeenReaction = Pick<SeenClick, 'visibleMs' | 'answers' | 'until' | 'watchedMs'>;

/** What is related and not visible is a request. */
function describeReaction({ visibleMs, answers, until, watchedMs }: SeenReaction): string {
  if (visibleMs < NEVER_MS) return `answered after ${visibleMs} ms`;
  const only = answers > 0 ? `only a ${Array(answers).fill(INVISIBLE).join(', ')}` : 'no answer';
  if (until === 'left') return `${only} before the page was left after ${watchedMs} ms`;
  if (until === 'suspended') return `${only}, but the page stood still meanwhile`;
  return `${only} within ${inWords(watchedMs)} ms`;
}

function describeKeyReaction(reaction: Reaction): string {
  const answers = reaction.answers.filter(([, relation]) => isRelated(relation)).length;
  return describeReaction({
    ...{ visibleMs: visibleAnswerMs(reaction), answers, until: reaction.until, watchedMs: reaction.ms },
  });
}

function describeSubmit(event: Extract<JudgedEvent['event'], { type: 'submit' }>): string {
  const edited =
    event.edited === undefined ? '' : `, ${event.edited} ${event.edited === 1 ? 'field' : 'fields'} changed before`;
  if (event.outcome === 'invalid') return `refused by the page, ${event.invalid ?? 'some'} invalid${edited}`;
  if (event.status !== undefined) return `answered ${event.status === 0 ? 'by nothing' : event.status}${edited}`;
  return `${event.outcome === 'sent' ? 'sent' : 'nothing was sent'}${edited}`;
}

function whereOf(frame: { file: string; line?: number | undefined } | undefined): string {
  return frame ? ` (${frame.file}${frame.line === undefined ? '' : `:${frame.line}`})` : '';
}
