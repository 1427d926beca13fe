import type { SessionEvent } from '../api/sessionEvents.ts';
import { durationText } from './time.ts';

/** One event in a plain sentence, from what the wire format says of it. Fields that are missing are left out. */
export function describeEvent({
  type,
  data,
  element,
  route,
}: Pick<SessionEvent, 'type' | 'data' | 'element' | 'route'>): string {
  const name = element ? element.label || element.selector : 'the page';
  switch (type) {
    case 'page':
      return `${PAGE_WORDS[text(data.how)] ?? 'opened'} ${text(data.path) || route}`;
    case 'route':
      return `went to ${text(data.path) || route}`;
    case 'click':
      return `clicked ${name}${data.untrusted === 1 ? ' (by a script)' : ''}${answerOf(data.reaction)}`;
    case 'error':
      return [text(data.name), text(data.message)].filter(Boolean).join(': ') || 'an error without a message';
    case 'request':
      return `${text(data.method)} ${text(data.host)}${text(data.path)} ${statusOf(data)}${spanOf(data.ms, ' after ')}`.trim();
    case 'submit':
      return `submitted ${name}: ${SUBMIT_WORDS[text(data.outcome)] ?? text(data.outcome)}`;
    case 'scroll':
      return `scrolled${typeof data.dy === 'number' ? ` ${Math.abs(data.dy)} px ${data.dy < 0 ? 'up' : 'down'}` : ''}`;
    case 'late':
      return data.kind === 'none'
        ? `waited${spanOf(data.ms, ' ')} for an answer to the click: none came`
        : `the click was answered by ${text(data.kind)}${spanOf(data.ms, ' after ')}`;
    case 'key':
      return `pressed ${text(data.key)} ${text(data.count)} times${answerOf(data.reaction)}`;
    case 'field':
      return `left ${name}${data.retyped ? ', emptied and typed anew' : ''}${data.invalid || data.message ? ', which was called wrong' : ''}`;
    case 'cursor':
      return `moved the mouse to and fro${spanOf(data.ms, ' for ')}`;
    case 'zoom':
      return data.how === 'rotate'
        ? 'turned the device'
        : `zoomed ${Number(data.to) > Number(data.from) ? 'in' : 'out'}`;
    case 'copy':
      return `copied from ${name}${data.alert || data.error ? ', the text of an error' : ''}`;
    case 'task':
      return `the page was busy${spanOf(data.ms, ' for ')}`;
    case 'interaction':
      return `the next paint after ${text(data.name)} on ${name} came${spanOf(data.ms, ' after ')}`;
    case 'vital':
      return `${text(data.name)} ${data.name === 'CLS' ? Number(data.value) / 1_000 : durationText(Number(data.value))}`;
    case 'blank':
      return data.how === 'gone'
        ? `the page went blank: ${text(data.after)} of ${text(data.before)} elements left`
        : 'nothing was painted';
    case 'visibility':
      return data.state === 'hidden' ? 'hid the tab' : 'came back to the tab';
    case 'leave':
      return 'left the page';
    case 'custom':
      return text(data.name) || 'a custom event';
    default:
      return text(data.reason) || type;
  }
}

const PAGE_WORDS: Readonly<Record<string, string>> = {
  navigate: 'opened',
  reload: 'reloaded',
  back_forward: 'went back or forward to',
  prerender: 'was shown',
  restore: 'came back to',
};

const SUBMIT_WORDS: Readonly<Record<string, string>> = {
  invalid: 'refused',
  sent: 'sent',
  none: 'nothing followed',
};

function answerOf(reaction: unknown): string {
  if (typeof reaction !== 'object' || reaction === null || !('answers' in reaction) || !Array.isArray(reaction.answers))
    return '';
  const related = reaction.answers.filter(
    (answer: unknown) => Array.isArray(answer) && answer[1] !== 'unrelated' && answer[1] !== 'decoration',
  );
  const first: unknown = related[0];
  if (!Array.isArray(first)) return ': no answer';
  return `: answered by ${text(first[0])}${spanOf(first[2], ' after ')}`;
}

function statusOf(data: Readonly<Record<string, unknown>>): string {
  if (data.aborted === 1) return 'was aborted';
  if (data.offline === 1) return 'found no network';
  return data.status === 0 ? 'got no answer' : `answered ${text(data.status)}`;
}

function spanOf(ms: unknown, before: string): string {
  return typeof ms === 'number' ? `${before}${durationText(ms)}` : '';
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
