import { CLICK_FACTS } from '../facts/clickFacts.ts';
import { ELEMENT_FACTS } from '../facts/elementFacts.ts';
import { EVENT_FACTS } from '../facts/eventFacts.ts';
import { PAGE_FACTS, SESSION_FACTS } from '../facts/streamFacts.ts';
import {
  type Condition,
  KEYS,
  MAX_REACH_MS,
  MEASURES,
  type Operator,
  type RuleDefinition,
  type Where,
} from './definition.ts';

/** The catalogue of rules, docs/rules.md: everything in it comes from the definitions. */
export function renderCatalogue(rules: readonly RuleDefinition[]): string {
  return `${[HEAD, listOf(rules), ...rules.map(renderRule), language()].join('\n\n')}\n`;
}

const HEAD = `# Rules

What Wince notices, and what it leaves alone. Made from the rules' definitions; write it anew with
\`npx vitest run --project unit services/engine/src/rules/catalogue.test.ts -u\`.

A rule fires when all its conditions hold; none of its exclusions may apply. Every signal carries each of them with what was
measured. A signal of severity low is recorded with its session and never makes an incident or a ticket.`;

function listOf(rules: readonly RuleDefinition[]): string {
  const rows = rules.map(
    ({ id, means, severity, weight }) => `| [\`${id}\`](#${id}) | ${means} | ${severity} | ${weight} |`,
  );
  return ['| rule | what it means | severity | weight |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function renderRule(rule: RuleDefinition): string {
  const lines = [
    `## ${rule.id}`,
    '',
    `**${rule.means}** ${rule.example}`,
    '',
    `Version ${rule.version}, severity ${rule.severity}, weight ${rule.weight}, family \`${rule.family}\`${rule.joins ? `, or that of the ${rule.joins} behind it` : ''}, over one ${rule.scope}; looks back ${duration(rule.reachMs)}.`,
  ];
  for (const [i, operator] of rule.when.entries()) {
    lines.push(
      '',
      i === 0 ? `Fires ${renderOperator(operator)}:` : `Or ${renderOperator(operator)}:`,
      '',
      ...conditionLines(operator),
    );
  }
  if (rule.lowWhen) lines.push('', `Low where ${rule.lowWhen.map(({ text }) => text).join(', or ')}.`);
  lines.push('', 'Stays silent:', '', ...rule.silent.map((text) => `- ${text}`));
  return lines.join('\n');
}

function renderOperator(operator: Operator): string {
  const quiet = operator.quietMs > 0 ? `, once per ${duration(operator.quietMs)} and ${operator.key}` : '';
  switch (operator.kind) {
    case 'each':
      return `for every event that meets this${quiet}`;
    case 'sequence': {
      const otherwise = { silent: '', low: ', low when nothing follows', fires: ' and nothing follows' }[
        operator.otherwise
      ];
      return `for one event and then another of the same ${operator.key} within ${duration(operator.withinMs)}${otherwise}${quiet}`;
    }
    case 'window':
      return `over ${renderWindow(operator)}${quiet}`;
  }
}

function renderWindow({ window, key, parts }: Extract<Operator, { kind: 'window' }>): string {
  const what = parts === 'slices' ? 'the slices of a movement' : parts === 'turns' ? 'the turns of scrolls' : 'events';
  switch (window.kind) {
    case 'sliding':
      return `${what} of one ${key}, in a sliding window of ${duration(window.withinMs)}`;
    case 'tumbling':
      return `${what} of one ${key}, in each ${duration(window.everyMs)}`;
    case 'count':
      return `the last ${window.size} ${what} of one ${key}, none older than ${duration(window.withinMs)}`;
    case 'gap':
      return `${what} of one ${key}${window.inARow ? ' in a row' : ''}, each within ${duration(window.gapMs)} of the one before`;
    case 'until':
      return `${what} of one ${key}, judged when ${words(window.end)}${window.reset ? ` and forgotten at ${words(window.reset)}` : ''}`;
  }
}

function conditionLines(operator: Operator): string[] {
  if (operator.kind === 'sequence')
    return [
      ...operator.first.map(conditionLine),
      ...operator.second.map((condition) => `${conditionLine(condition)} (what follows)`),
    ];
  if (operator.kind === 'each') return operator.select.map(conditionLine);
  const only = operator.window.kind === 'gap' ? (operator.window.only ?? []) : [];
  return [...operator.select.map(conditionLine), ...only.map(conditionLine), ...operator.where.map(whereLine)];
}

function conditionLine({ fact, op, value, text, exclusion }: Condition): string {
  return `- ${exclusion ? '*exclusion:* ' : ''}${text} (\`${fact} ${op} ${valueText(value)}\`)`;
}

function whereLine(where: Where): string {
  if ('any' in where) return `- either ${where.any.map((entry) => whereLine(entry).slice(2)).join(', ')}`;
  const { measure, fact, n, op, value, text, exclusion } = where;
  const measured = [measure, fact, n].filter((part) => part !== undefined).join(' ');
  return `- ${exclusion ? '*exclusion:* ' : ''}${text} (\`${measured} ${op} ${valueText(value)}\`)`;
}

function words(conditions: readonly Condition[]): string {
  return conditions.map(({ text }) => text).join(' ');
}

function valueText(value: Condition['value']): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === 3_600_000 ? 'never' : String(value);
}

function duration(ms: number): string {
  return ms < 10_000 ? `${ms.toLocaleString('en')} ms` : `${ms / 1_000} s`;
}

function language(): string {
  const names = (facts: object) =>
    Object.keys(facts)
      .map((name) => `\`${name}\``)
      .join(', ');
  const list = (all: readonly string[]) => all.map((name) => `\`${name}\``).join(', ');
  return `## The language

A rule is JSON and holds no code. \`when\` lists operators; any of them makes the rule fire.

| operator | fires |
| --- | --- |
| \`each\` | for every event that \`select\` selects |
| \`window\` | when the measures in \`where\` hold over a window: \`sliding\`, \`tumbling\`, \`count\`, \`gap\` (events in quick succession), \`until\` (judged by an ending event) |
| \`sequence\` | when \`second\` follows \`first\` within \`withinMs\`; with \`otherwise: "fires"\` when it does not |

A condition compares a fact with a value: \`{ "fact": "answeredMs", "op": ">=", "value": 1000, "text": "no visible answer" }\`;
\`op\` is \`=\`, \`>=\`, \`<=\`, \`in\` or \`not-in\`. With \`"exclusion": true\` it is told as something that would have kept the rule silent.
The first condition names the \`type\` of event.

Measures of a window: ${list(MEASURES)}. Keys: ${list(KEYS)}. \`quietMs\` makes one signal of matches of one key that follow
each other; a low one silences none that counts. \`reachMs\` says how far back the rule looks, ${MAX_REACH_MS / 60_000} minutes at most: recovery rebuilds no more. A rule that cannot
work is refused by the name of the field.

Facts of a click: ${names(CLICK_FACTS)}.

Facts of its element: ${names(ELEMENT_FACTS)}.

Facts of other events: ${names(EVENT_FACTS)}.

Facts of the place in the page: ${names(PAGE_FACTS)}.

Facts of the place in the session, for rules of scope session: ${names(SESSION_FACTS)}.

\`click.\` before a name means the click that the event belongs to. A time of an hour stands for never.`;
}
