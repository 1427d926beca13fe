import { describe, expect, test } from 'vitest';
import { renderTicket } from './renderTicket.ts';
import { FIRST_SEEN_AT, ticketFacts } from './ticketFacts.fixture.ts';

const DAY_MS = 86_400_000;
const options = { publicUrl: 'https://wince.example.test/', nowMs: Date.UTC(2026, 10, 20, 12) };

describe('the title', () => {
  test('is what a person would write', () => {
    expect(renderTicket(ticketFacts(), options).title).toBe(
      "Basket: 'Apply coupon' does nothing after the click, 3 people since Tuesday",
    );
  });

  test.each([
    [0, 'today'],
    [1, 'yesterday'],
    [6, 'Tuesday'],
    [7, '17 November'],
    [60, '17 November 2026'],
  ])('names the day %i days later as %s', (days, expected) => {
    const later = { ...options, nowMs: FIRST_SEEN_AT + days * DAY_MS };
    expect(renderTicket(ticketFacts(), later).title).toMatch(new RegExp(`since ${expected}$`));
  });

  test('says so when a resolved incident is back', () => {
    const facts = ticketFacts();
    facts.incident.generation = 2;
    expect(renderTicket(facts, options).title).toMatch(/\(it is back\)$/);
  });

  test('stays below 250 characters and never cuts a character in two', () => {
    const facts = ticketFacts();
    facts.incident.element.label = '🏺'.repeat(300);
    facts.incident.route = `/${'🏺'.repeat(300)}`;
    const { title } = renderTicket(facts, options);
    expect(title.length).toBeLessThanOrEqual(250);
    expect(title).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe('the description', () => {
  test('tells what happens, how to reproduce it, why it was noticed and whom it hurts', () => {
    expect(renderTicket(ticketFacts(), options).description).toMatchInlineSnapshot(`
      "3 people clicked \`Apply coupon\`, and nothing on the page answered (\`/demo/basket\`).

      The clearest case: 4 clicks in 0.7 s, and nothing answered within 2.5 s

      **[Open this incident in Wince](https://wince.example.test/i/WIN-6f1c0b5e)**

      ## How to reproduce

      1. Open \`/demo/basket\` (seen in \`Chrome 141, Windows 11\`).
      2. Click \`Apply coupon\` 4 times within 0.7 s.

      **Expected:** The click is answered: something near it changes, or the page says why not.

      The element: \`#apply-coupon\`

      ## Why Wince noticed

      Rule \`dead-click\`, version 2:

      | Condition | Measured | Threshold |
      | --- | --- | --- |
      | clicks on the same target | 4 clicks | ≥ 4 clicks |
      | a related answer | no | none |

      ## Impact

      - 3 people in 4 sessions, 8.0 % of the 50 sessions that used it, 7 signals in all
      - First seen 2026-11-17 14:03 UTC, last seen 2026-11-20 09:30 UTC
      - Trend: \`▁▁▁▅▁▅█\` people a day over 7 days, rising: 2 today, 1 yesterday
      - Browsers: \`Chrome 141\` (3 sessions)
      - Releases: \`demo-1\` (4 sessions)
      - First bad release: \`demo-1\` (\`demo-0\` ran before it without this)

      ## Where on the page

      \`\`\`text
      +- 229 px below the top ---------------------------------+
      |                                                        |
      |                                                        |
      |                                                        |
      |                                          #######       |
      |                                          ###x###       |
      |                                                        |
      |                                                        |
      |                                                        |
      +- page 1,280 px wide -----------------------------------+
      \`\`\`

      \`#\` is the element, \`x\` a click.

      ## Errors and requests seen

      - \`POST /api/coupon answered 500\` (2 sessions)

      ## What happened, event by event

      \`\`\`text
         +0.0 s    page     Opened the page
         +4.0 s  * user     Click on Apply coupon: nothing answered within 2500 ms
         +4.2 s  * user     Click on Apply coupon: nothing answered within 2501 ms
         +4.5 s  * user     Click on Apply coupon: nothing answered within 2502 ms
         +4.7 s  * user     Click on Apply coupon: nothing answered within 2503 ms
      \`\`\`

      Events with * are those the rule counted. The first one was at 2026-11-20 09:29 UTC.

      Written by Wince from rule \`dead-click\`, version 2. Numbers are as of 2026-11-20 12:00 UTC; the incident page has the current ones."
    `);
  });

  test('leaves the last sections out rather than growing past 20,000 characters', () => {
    const facts = ticketFacts();
    const event = facts.signal.explanation.events[0]!;
    const condition = facts.signal.explanation.conditions[0]!;
    facts.signal.explanation.events = Array.from({ length: 500 }, () => ({ ...event, text: '`'.repeat(5_000) }));
    facts.signal.explanation.conditions = Array.from({ length: 500 }, () => ({
      ...condition,
      text: '`|'.repeat(5_000),
    }));
    const { description } = renderTicket(facts, options);
    expect(description.length).toBeLessThanOrEqual(20_000);
    expect(description).toContain('## Impact');
    expect(description).toContain('https://wince.example.test/i/WIN-6f1c0b5e');
  });
});
