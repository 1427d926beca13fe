import { type EvidenceEvent, eventId } from '@wince/protocol';
import { isRelated, visibleAnswerMs } from '../facts/clickFacts.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';

/** An event as a line of evidence. Nothing in it comes from the page but names, paths and scrubbed messages. */
export function describeEvent(judged: JudgedEvent, role: EvidenceEvent['role']): EvidenceEvent {
  const { lane, text } = describe(judged);
  return { id: eventId(judged.pageId, judged.seq), at: judged.at, lane, type: judged.event.type, role, text };
}

function describe({ event, element }: JudgedEvent): Pick<EvidenceEvent, 'lane' | 'text'> {
  switch (event.type) {
    case 'click':
      return {
        lane: 'user',
        text: `${event.pointer === 'touch' ? 'Tap' : 'Click'} on ${nameOf(element)}: ${describeReaction(event.reaction)}`,
      };
    case 'error':
      return {
        lane: 'error',
        text: `${event.name ? `${event.name}: ` : ''}${event.message}${whereOf(event.frames?.[0])}`,
      };
    case 'request':
      return {
        lane: 'network',
        text: `${event.method} ${event.host ?? ''}${event.path}: ${event.status === 0 ? 'no answer' : event.status} after ${event.ms} ms`,
      };
    case 'submit':
      return { lane: 'user', text: `Submit of ${nameOf(element)}: ${describeSubmit(event)}` };
    case 'page':
      return {
        lane: 'page',
        text: `${event.how === 'reload' ? 'Reload of' : 'Load of'} ${event.path}${event.scripted ? ' by a script' : ''}`,
      };
    case 'route':
      return { lane: 'page', text: `Route change to ${event.path}` };
    default:
      return { lane: 'page', text: event.type };
  }
}

function describeReaction(reaction: Extract<JudgedEvent['event'], { type: 'click' }>['reaction']): string {
  const visible = visibleAnswerMs(reaction);
  if (visible <= reaction.ms) return `answered after ${visible} ms`;
  const related = reaction.answers.filter(([, relation]) => isRelated(relation));
  const only = related.length > 0 ? `only a ${related.map(([kind]) => kind).join(', ')}` : 'no answer';
  if (reaction.until === 'left') return `${only} before the page was left after ${reaction.ms} ms`;
  if (reaction.until === 'suspended') return `${only}, but the page stood still meanwhile`;
  return `${only} within ${reaction.ms.toLocaleString('en')} ms`;
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

/** What people call an element: its chosen name, or its kind. */
export function nameOf(element: JudgedEvent['element']): string {
  if (!element) return 'the page';
  return element.label ?? element.role ?? element.tag;
}
