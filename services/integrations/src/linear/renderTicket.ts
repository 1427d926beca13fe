/**
 * What a ticket says. Pure: the same facts on the same day give the same text. Everything captured stays inert
 * (inertText.ts); links are only those to the dashboard.
 */
import type { ConditionResult, EvidenceEvent } from '@wince/protocol';
import { counted, people, placeName, sinceWhen, timestamp } from './incidentWords.ts';
import { cellCode, codeBlock, codeSpan, sentence, titleText, truncate } from './inertText.ts';
import { drawPlace } from './picture.ts';
import { wordsFor } from './ruleWords.ts';
import { type BODY_PLACES, DEFAULT_BODY, DEFAULT_TITLE, fillBody, fillTitle, type TITLE_PLACES } from './template.ts';
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

export function renderTicket(
  facts: TicketFacts,
  options: {
    publicUrl: string;
    nowMs: number;
    policy?: { titleTemplate: string | null; bodyTemplate: string | null };
  },
): RenderedTicket {
  const { policy, nowMs } = options;
  const title = fillTitle(policy?.titleTemplate ?? DEFAULT_TITLE, titlePlaces(facts, nowMs));
  return {
    title: truncate(title || incidentFallback(facts), MAX_TITLE_LENGTH),
    description: fillBody(policy?.bodyTemplate ?? DEFAULT_BODY, bodyPlaces(facts, options), MAX_DESCRIPTION_LENGTH),
  };
}

/** The address of an incident on the dashboard; also what identifies the attachment in Linear. */
export function incidentUrl(publicUrl: string, shortId: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/i/${encodeURIComponent(shortId)}`;
}

function titlePlaces(facts: TicketFacts, nowMs: number): Record<(typeof TITLE_PLACES)[number], string> {
  const { incident } = facts;
  const label = titleText(elementName(facts), MAX_TITLE_LABEL_LENGTH);
  return {
    place: titleText(placeName(incident.route), MAX_TITLE_LABEL_LENGTH),
    what: words(facts).title(label === '' ? 'A click' : `'${label}'`),
    people: people(facts),
    sessions: counted(incident.sessions, 'session', 'sessions'),
    since: sinceWhen(incident.firstSeenAt, nowMs),
    element: label,
    route: titleText(incident.route, MAX_TITLE_LABEL_LENGTH),
    severity: incident.severity,
    rule: titleText(incident.rule, MAX_TITLE_LABEL_LENGTH),
    back: incident.generation > 1 ? ' (it is back)' : '',
  };
}

function bodyPlaces(
  facts: TicketFacts,
  options: { publicUrl: string; nowMs: number },
): Record<(typeof BODY_PLACES)[number], string> {
  const { incident, signal } = facts;
  return {
    summary: whatHappens(facts),
    link: `**[Open this incident in Wince](${incidentUrl(options.publicUrl, incident.shortId)})**`,
    steps: steps(facts),
    evidence: evidence(facts),
    impact: impact(facts),
    where: where(facts),
    errors: troubles(facts),
    timeline: timeline(facts),
    footer: `Written by Wince from rule ${codeSpan(signal.rule, 64)}, version ${signal.ruleVersion}. Numbers are as of ${timestamp(options.nowMs)}; the incident page has the current ones.`,
    people: people(facts),
    sessions: counted(incident.sessions, 'session', 'sessions'),
    element: codeSpan(elementName(facts), MAX_TEXT_LENGTH),
    route: codeSpan(incident.route, MAX_TEXT_LENGTH),
    severity: incident.severity,
  };
}

/** A template may come to nothing; Linear wants a title. */
function incidentFallback({ incident }: TicketFacts): string {
  return `Wince incident ${incident.shortId}`;
}

function whatHappens(facts: TicketFacts): string {
  const { incident, signal } = facts;
  const summary = sentence(signal.explanation.summary, 2 * MAX_TEXT_LENGTH);
  return `${people(facts)} ${words(facts).happens(codeSpan(elementName(facts), MAX_TEXT_LENGTH))} (${codeSpan(incident.route, MAX_TEXT_LENGTH)}).\n\nThe clearest case: ${summary}`;
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
  return `${numbered}\n\n**Expected:** ${words(facts).expected}${selector}`;
}

/** The clicks that matched are on the incident's element; everything else is told in the engine's words. */
function step(event: EvidenceEvent, facts: TicketFacts): string {
  const onElement = event.type === 'click' && event.role === 'matched';
  return onElement
    ? `Click ${codeSpan(elementName(facts), MAX_TEXT_LENGTH)}`
    : capital(sentence(event.text, MAX_TEXT_LENGTH).replace(/[.]$/, ''));
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
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

/** The rule, then each of its conditions with what was measured. */
function evidence({ signal }: TicketFacts): string {
  const table = conditions(signal.explanation.conditions);
  return table === '' ? '' : `Rule ${codeSpan(signal.rule, 64)}, version ${signal.ruleVersion}:\n\n${table}`;
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
  const { incident, spread, firstRelease, usedBySessions } = facts;
  const share =
    usedBySessions === undefined || usedBySessions === 0
      ? ''
      : `, ${percent(incident.sessions / usedBySessions)} of the ${counted(usedBySessions, 'session', 'sessions')} that used it`;
  return [
    `- ${people(facts)} in ${counted(incident.sessions, 'session', 'sessions')}${share}, ${counted(incident.signals, 'signal', 'signals')} in all`,
    `- First seen ${timestamp(incident.firstSeenAt)}, last seen ${timestamp(incident.lastSeenAt)}`,
    ...(facts.trend.length > 1 ? [`- Trend: ${trend(facts.trend)}`] : []),
    ...(spread.browsers.length > 0 ? [`- Browsers: ${shares(spread.browsers)}`] : []),
    ...(spread.releases.length > 0 ? [`- Releases: ${shares(spread.releases)}`] : []),
    ...(firstRelease ? [`- ${release(firstRelease)}`] : []),
  ].join('\n');
}

function release({ bad, good }: NonNullable<TicketFacts['firstRelease']>): string {
  const first = codeSpan(bad, 80);
  return good === undefined
    ? `First seen in release ${first}`
    : `First bad release: ${first} (${codeSpan(good, 80)} ran before it without this)`;
}

const BARS = '▁▂▃▄▅▆▇█';

/** People a day, as bars and in words: is it getting worse? */
function trend(days: number[]): string {
  const most = Math.max(...days, 1);
  const bars = days.map((day) => BARS[Math.ceil((day / most) * (BARS.length - 1))]).join('');
  const [today = 0, yesterday = 0] = days.toReversed();
  const before = days.slice(0, -1).reduce((sum, day) => sum + day, 0);
  const word = before === 0 ? 'new' : today > yesterday ? 'rising' : today < yesterday ? 'falling' : 'steady';
  return `\`${bars}\` people a day over ${days.length} days, ${word}: ${today} today, ${yesterday} yesterday`;
}

function percent(share: number): string {
  const value = Math.min(100, share * 100);
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} %`;
}

function where({ place }: TicketFacts): string {
  const lines = place === undefined ? [] : drawPlace(place);
  return lines.length === 0 ? '' : `${codeBlock(lines, MAX_TEXT_LENGTH)}\n\n\`#\` is the element, \`x\` a click.`;
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

function words({ incident }: TicketFacts) {
  return wordsFor(incident.rule, incident.element.selector !== '');
}

/** Nobody reads a selector gladly, but an element without a name has nothing else. */
function elementName({ incident }: TicketFacts): string {
  const { label, role, tag, selector } = incident.element;
  return label || (selector === '' ? 'the page' : [role ?? tag, selector].filter(Boolean).join(' '));
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(ms < 9_950 ? 1 : 0)} s`;
}
