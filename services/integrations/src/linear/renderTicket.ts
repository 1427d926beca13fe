/**
 * What a ticket says. Pure: the same facts on the same day give the same text. Everything captured stays inert
 * (inertText.ts); links are only those to the dashboard.
 */
import type { ConditionResult, EvidenceEvent } from '@wince/protocol';
import { counted, people, placeName, sinceWhen, timestamp, wordsFor } from './incidentWords.ts';
import { cellCode, codeBlock, codeSpan, sentence, titleText, truncate } from './inertText.ts';
import type { Share, TicketFacts } from './ticketFacts.ts';

/** Linear documents no limits; both lie well below what was seen to work. */
const MAX_TITLE_LENGTH = 250;
const MAX_DESCRIPTION_LENGTH = 20_000;

const MAX_TITLE_LABEL_LENGTH = 60;
const MAX_TEXT_LENGTH = 200;
const MAX_STEPS = 12;
const MAX_TIMELINE_EVENTS = 40;
const MAX_CONDITIONS = 12;

export interface RenderedTicket {
  title: string;
  description: string;
}

export function renderTicket(facts: TicketFacts, options: { publicUrl: string; nowMs: number }): RenderedTicket {
  const { incident, signal } = facts;
  const link = incidentUrl(options.publicUrl, incident.shortId);
  // In the order of reading; `optional` ones are left out, last first, where the whole would be too long.
  const sections = [
    { optional: false, text: `${whatHappens(facts)}\n\n**[Open this incident in Wince](${link})**` },
    { optional: false, text: section('How to reproduce', steps(facts)) },
    { optional: true, text: section('Why Wince noticed', conditions(signal.explanation.conditions)) },
    { optional: false, text: section('Impact', impact(facts)) },
    { optional: true, text: section('Errors and requests seen', troubles(facts)) },
    { optional: true, text: section('What happened, event by event', timeline(facts)) },
    {
      optional: true,
      text: `Written by Wince from rule ${codeSpan(signal.rule, 64)}, version ${signal.ruleVersion}. Numbers are as of ${timestamp(options.nowMs)}; the incident page has the current ones.`,
    },
  ].filter((one) => one.text !== '');
  return { title: title(facts, options.nowMs), description: join(sections) };
}

/** The address of an incident on the dashboard; also what identifies the attachment in Linear. */
export function incidentUrl(publicUrl: string, shortId: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/i/${encodeURIComponent(shortId)}`;
}

function title(facts: TicketFacts, nowMs: number): string {
  const { incident } = facts;
  const label = titleText(elementName(facts), MAX_TITLE_LABEL_LENGTH);
  const place = titleText(placeName(incident.route), MAX_TITLE_LABEL_LENGTH);
  const what = wordsFor(incident.rule).title(label === '' ? 'A click' : `'${label}'`);
  const again = incident.generation > 1 ? ' (it is back)' : '';
  return truncate(
    `${place}: ${what}, ${people(facts)} since ${sinceWhen(incident.firstSeenAt, nowMs)}${again}`,
    MAX_TITLE_LENGTH,
  );
}

function whatHappens(facts: TicketFacts): string {
  const { incident, signal } = facts;
  const words = wordsFor(incident.rule);
  const summary = sentence(signal.explanation.summary, 2 * MAX_TEXT_LENGTH);
  return `${people(facts)} ${words.happens(codeSpan(elementName(facts), MAX_TEXT_LENGTH))} (${codeSpan(incident.route, MAX_TEXT_LENGTH)}).\n\nThe clearest case: ${summary}`;
}

function steps(facts: TicketFacts): string {
  const { incident, signal } = facts;
  const done = signal.explanation.events.filter((event) => event.lane === 'user');
  const lines = [
    `Open ${codeSpan(incident.route, MAX_TEXT_LENGTH)} (seen in ${codeSpan(`${signal.browser}, ${signal.os}`, 80)}).`,
    ...groupRepeats(done, facts)
      .slice(0, MAX_STEPS)
      .map(({ text, count, spanMs }) => `${text}${count > 1 ? ` ${count} times within ${seconds(spanMs)}` : ''}.`),
  ];
  const selector = incident.element.selector
    ? `\n\nThe element: ${codeSpan(incident.element.selector, 2 * MAX_TEXT_LENGTH)}`
    : '';
  const numbered = lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
  return `${numbered}\n\n**Expected:** ${wordsFor(incident.rule).expected}${selector}`;
}

/** The clicks that matched are on the incident's element; everything else is told in the engine's words. */
function step(event: EvidenceEvent, facts: TicketFacts): string {
  const onElement = event.type === 'click' && event.role === 'matched';
  return onElement
    ? `Click ${codeSpan(elementName(facts), MAX_TEXT_LENGTH)}`
    : sentence(event.text, MAX_TEXT_LENGTH).replace(/[.]$/, '');
}

/** Neighbours that come to the same step are told once, with how often and within what time. */
function groupRepeats(events: EvidenceEvent[], facts: TicketFacts): { text: string; count: number; spanMs: number }[] {
  const groups: { text: string; count: number; firstAt: number; spanMs: number }[] = [];
  for (const event of events) {
    const text = step(event, facts);
    const last = groups.at(-1);
    if (last?.text === text) {
      last.count += 1;
      last.spanMs = event.at - last.firstAt;
    } else {
      groups.push({ text, count: 1, firstAt: event.at, spanMs: 0 });
    }
  }
  return groups;
}

function conditions(results: ConditionResult[]): string {
  if (results.length === 0) return '';
  const rows = results
    .slice(0, MAX_CONDITIONS)
    .map((one) => `| ${sentence(one.text, MAX_TEXT_LENGTH)} | ${measure(one, one.measured)} | ${limit(one)} |`);
  return ['| Condition | Measured | Threshold |', '| --- | --- | --- |', ...rows].join('\n');
}

function measure(condition: ConditionResult, value: ConditionResult['measured']): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return cellCode(value, MAX_TEXT_LENGTH);
  const unit = condition.unit === undefined || condition.unit === 'status' ? '' : ` ${condition.unit}`;
  return `${value.toLocaleString('en')}${unit}`;
}

function limit(condition: ConditionResult): string {
  if (condition.op === 'none' || (condition.op === 'any' && typeof condition.threshold === 'boolean'))
    return condition.op;
  const signs: Record<string, string> = { '>=': '≥ ', '<=': '≤ ', '=': '', any: 'any of ' };
  return `${signs[condition.op] ?? ''}${measure(condition, condition.threshold)}`;
}

function impact(facts: TicketFacts): string {
  const { incident, spread } = facts;
  return [
    `- ${people(facts)} in ${counted(incident.sessions, 'session', 'sessions')}, ${counted(incident.signals, 'signal', 'signals')} in all`,
    `- First seen ${timestamp(incident.firstSeenAt)}, last seen ${timestamp(incident.lastSeenAt)}`,
    ...(spread.browsers.length > 0 ? [`- Browsers: ${shares(spread.browsers)}`] : []),
    ...(spread.releases.length > 0 ? [`- Releases: ${shares(spread.releases)}`] : []),
  ].join('\n');
}

function shares(list: Share[]): string {
  return list.map((one) => `${codeSpan(one.name, 80)} (${counted(one.sessions, 'session', 'sessions')})`).join(', ');
}

function troubles(facts: TicketFacts): string {
  return facts.troubles
    .map((one) => `- ${codeSpan(one.text, MAX_TEXT_LENGTH)} (${counted(one.sessions, 'session', 'sessions')})`)
    .join('\n');
}

function timeline(facts: TicketFacts): string {
  const { events } = facts.signal.explanation;
  const first = events[0];
  if (!first) return '';
  const lines = events.slice(0, MAX_TIMELINE_EVENTS).map((event) => {
    const offset = `${event.at < first.at ? '-' : '+'}${seconds(Math.abs(event.at - first.at))}`;
    return `${offset.padStart(9)}  ${event.role === 'matched' ? '*' : ' '} ${event.lane.padEnd(7)}  ${event.text}`;
  });
  const left = events.length - lines.length;
  const more = left > 0 ? `\n\n${left} more on the incident page.` : '';
  return `${codeBlock(lines, MAX_TEXT_LENGTH)}${more}\n\nEvents with * are those the rule counted. The first one was at ${timestamp(first.at)}.`;
}

/** Nobody reads a selector gladly, but an element without a name has nothing else. */
function elementName({ incident }: TicketFacts): string {
  const { label, role, tag, selector } = incident.element;
  return label || (selector === '' ? 'the page' : [role ?? tag, selector].filter(Boolean).join(' '));
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(ms < 9_950 ? 1 : 0)} s`;
}

function section(heading: string, text: string): string {
  return text === '' ? '' : `## ${heading}\n\n${text}`;
}

function join(sections: { optional: boolean; text: string }[]): string {
  const text = sections.map((one) => one.text).join('\n\n');
  if (text.length <= MAX_DESCRIPTION_LENGTH) return text;
  const index = sections.findLastIndex((one) => one.optional);
  return index === -1 ? truncate(text, MAX_DESCRIPTION_LENGTH) : join(sections.toSpliced(index, 1));
}
