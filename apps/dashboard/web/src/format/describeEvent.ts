import type { SessionEvent } from '../api/sessionEvents.ts';
import { t } from '../messages/t.ts';
import { durationText } from './time.ts';

/** One event in a plain sentence, from what the wire format says of it. Fields that are missing are left out. */
export function describeEvent({
  type,
  data,
  element,
  route,
}: Pick<SessionEvent, 'type' | 'data' | 'element' | 'route'>): string {
  const name = element ? element.label || element.selector : t('event.thePage');
  switch (type) {
    case 'page':
      return t(PAGE_WORDS[text(data.how)] ?? 'event.opened', { path: text(data.path) || route });
    case 'route':
      return t('event.wentTo', { path: text(data.path) || route });
    case 'click':
      return t(data.untrusted === 1 ? 'event.clickedByScript' : 'event.clicked', {
        name,
        answer: answerOf(data.reaction),
      });
    case 'error':
      return [text(data.name), text(data.message)].filter(Boolean).join(': ') || t('event.errorWithoutMessage');
    case 'request':
      return `${text(data.method)} ${text(data.host)}${text(data.path)} ${statusOf(data)}${spanOf(data.ms, 'event.after')}`.trim();
    case 'submit':
      return t('event.submitted', { name, outcome: SUBMIT_WORDS[text(data.outcome)] ?? text(data.outcome) });
    case 'scroll':
      return typeof data.dy === 'number'
        ? t('event.scrolledBy', { distance: String(Math.abs(data.dy)), direction: data.dy < 0 ? 'up' : 'down' })
        : t('event.scrolled');
    case 'late':
      return data.kind === 'none'
        ? t('event.waited', { span: spanOf(data.ms, 'event.during') })
        : t('event.clickAnsweredBy', { kind: text(data.kind), span: spanOf(data.ms, 'event.after') });
    case 'key':
      return t('event.pressed', { key: text(data.key), count: text(data.count), answer: answerOf(data.reaction) });
    case 'field':
      return t('event.left', {
        name,
        retyped: data.retyped ? 'yes' : 'no',
        wrong: data.invalid || data.message ? 'yes' : 'no',
      });
    case 'cursor':
      return t('event.movedToAndFro', { span: spanOf(data.ms, 'event.for') });
    case 'zoom':
      if (data.how === 'rotate') return t('event.turned');
      return Number(data.to) > Number(data.from) ? t('event.zoomedIn') : t('event.zoomedOut');
    case 'copy':
      return t(data.alert || data.error ? 'event.copiedError' : 'event.copied', { name });
    case 'task':
      return t('event.pageWasBusy', { span: spanOf(data.ms, 'event.for') });
    case 'interaction':
      return t('event.nextPaint', { event: text(data.name), name, span: spanOf(data.ms, 'event.after') });
    case 'vital':
      return `${text(data.name)} ${data.name === 'CLS' ? Number(data.value) / 1_000 : durationText(Number(data.value))}`;
    case 'blank':
      return data.how === 'gone'
        ? t('event.wentBlank', { after: text(data.after), before: text(data.before) })
        : t('event.nothingWasPainted');
    case 'visibility':
      return data.state === 'hidden' ? t('event.hidTheTab') : t('event.cameBackToTheTab');
    case 'leave':
      return t('event.leftThePage');
    case 'custom':
      return text(data.name) || t('event.customEvent');
    default:
      return text(data.reason) || type;
  }
}

const PAGE_WORDS: Readonly<
  Record<string, 'event.opened' | 'event.reloaded' | 'event.wentBack' | 'event.wasShown' | 'event.cameBackTo'>
> = {
  navigate: 'event.opened',
  reload: 'event.reloaded',
  back_forward: 'event.wentBack',
  prerender: 'event.wasShown',
  restore: 'event.cameBackTo',
};

const SUBMIT_WORDS: Readonly<Record<string, string>> = {
  invalid: t('event.refused'),
  sent: t('event.sent'),
  none: t('event.nothingFollowed'),
};

function answerOf(reaction: unknown): string {
  if (typeof reaction !== 'object' || reaction === null || !('answers' in reaction) || !Array.isArray(reaction.answers))
    return '';
  const related = reaction.answers.filter(
    (answer: unknown) => Array.isArray(answer) && answer[1] !== 'unrelated' && answer[1] !== 'decoration',
  );
  const first: unknown = related[0];
  if (!Array.isArray(first)) return t('event.noAnswer');
  return t('event.answeredBy', { kind: text(first[0]), span: spanOf(first[2], 'event.after') });
}

function statusOf(data: Readonly<Record<string, unknown>>): string {
  if (data.aborted === 1) return t('event.wasAborted');
  if (data.offline === 1) return t('event.foundNoNetwork');
  return data.status === 0 ? t('event.gotNoAnswer') : t('event.answered', { status: text(data.status) });
}

/** ` after 40 ms`, ` for 1.5 s`, ` 10 s`; nothing where it was not measured. */
function spanOf(ms: unknown, message: 'event.after' | 'event.for' | 'event.during'): string {
  return typeof ms === 'number' ? t(message, { span: durationText(ms) }) : '';
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
