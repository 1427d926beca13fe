import { randomUUID } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';
import type { RuleId, Severity, SignalElement } from '@wince/protocol';
import type pg from 'pg';
import { insertEvents, insertSignalRows } from './insertEvents.ts';
import { type IncidentSeed, insertIncident, type SeededIncident } from './insertIncident.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

interface ShopIncident {
  rule: RuleId;
  rules?: RuleId[];
  severity: Severity;
  route: string;
  element: SignalElement;
  status: 'new' | 'open' | 'resolved' | 'ignored';
  /** Signals per day, today last. */
  days: number[];
  people: number;
  lastHoursAgo: number;
  ticket?: 'new' | 'linked' | 'failed';
  reason?: string;
}

const button = (selector: string, label: string): SignalElement => ({ selector, label, tag: 'button' });

const SHOP: ShopIncident[] = [
  {
    rule: 'rage-click',
    rules: ['rage-click', 'dead-click'],
    severity: 'high',
    route: '/basket',
    element: button('#apply-coupon', 'Apply coupon'),
    status: 'open',
    days: [0, 0, 0, 0, 0, 0, 0, 0, 2, 5, 4, 9, 12, 15],
    people: 31,
    lastHoursAgo: 0.05,
    ticket: 'linked',
  },
  {
    rule: 'error-click',
    severity: 'high',
    route: '/checkout/:id',
    element: button('[data-testid="place-order"]', 'Place order'),
    status: 'new',
    days: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 6, 8],
    people: 14,
    lastHoursAgo: 0.4,
    ticket: 'new',
  },
  {
    rule: 'failed-request-click',
    severity: 'high',
    route: '/search',
    element: button('form.search > button', 'Search'),
    status: 'new',
    days: [2, 1, 3, 0, 2, 4, 3, 2, 5, 3, 4, 2, 6, 5],
    people: 22,
    lastHoursAgo: 2,
    ticket: 'failed',
  },
  {
    rule: 'failed-submit-loop',
    severity: 'medium',
    route: '/account/address',
    element: { selector: 'form#address', label: 'Delivery address', tag: 'form' },
    status: 'new',
    days: [0, 1, 0, 2, 1, 1, 0, 3, 1, 2, 0, 1, 2, 2],
    people: 9,
    lastHoursAgo: 5,
  },
  {
    rule: 'dead-click',
    severity: 'medium',
    route: '/products/:id',
    element: { selector: '.gallery img.zoom', label: '', tag: 'img' },
    status: 'new',
    days: [1, 0, 2, 1, 0, 1, 2, 1, 0, 1, 3, 1, 2, 1],
    people: 11,
    lastHoursAgo: 7,
  },
  {
    rule: 'rage-reload',
    severity: 'medium',
    route: '/orders',
    element: { selector: '', label: '' },
    status: 'open',
    days: [0, 0, 0, 0, 4, 6, 2, 0, 0, 0, 1, 0, 0, 1],
    people: 6,
    lastHoursAgo: 19,
  },
  {
    rule: 'dead-click',
    severity: 'medium',
    route: '/help/:topic',
    element: {
      selector: 'main > section:nth-of-type(2) > div.accordion > a',
      label: 'Where is my parcel?',
      tag: 'a',
      role: 'link',
    },
    status: 'new',
    days: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
    people: 2,
    lastHoursAgo: 3,
  },
  {
    rule: 'rage-click',
    severity: 'high',
    route: '/',
    element: button('#newsletter button', 'Subscribe'),
    status: 'resolved',
    days: [3, 4, 2, 5, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    people: 12,
    lastHoursAgo: 230,
    reason: 'The handler was missing after the redesign; fixed in 2.8.1.',
  },
  {
    rule: 'dead-click',
    severity: 'medium',
    route: '/about',
    element: { selector: 'h1.logo', label: 'Logo', tag: 'h1' },
    status: 'ignored',
    days: [0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0],
    people: 3,
    lastHoursAgo: 140,
    reason: 'The logo on this page is not a link on purpose.',
  },
];

const BROWSERS = [
  { browser: 'Chrome 156', os: 'Windows 11' },
  { browser: 'Chrome 156', os: 'Android 17' },
  { browser: 'Safari 26', os: 'iOS 26' },
  { browser: 'Chrome 155', os: 'macOS 26' },
  { browser: 'Firefox 147', os: 'Windows 11' },
];

const DESCRIPTION = `31 people clicked \`Apply coupon\` again and again, and it did not do what they wanted (\`/basket\`).

**[Open this incident in Wince](http://127.0.0.1:4400/i/WIN-00000000)**

## How to reproduce

1. Open \`/basket\` (seen in \`Chrome 156, Windows 11\`).
2. clicked Apply coupon (5 times within 0.9 s)

**Expected:** The first click is answered: something near it changes, or the page says why not.

## Impact

- 31 people in 47 sessions, 47 signals in all
- Browsers: \`Chrome 156\` (29 sessions), \`Safari 26\` (9 sessions)`;

/**
 * A shop that has been watched for two weeks: incidents of every rule and status, tickets in several states, and the
 * events behind the signals. `now` is the end of it, epoch ms.
 */
export async function seedShop(
  stores: { pool: pg.Pool; clickhouse: ClickHouseClient },
  options: { projectId: string; now: number },
): Promise<SeededIncident[]> {
  const seeded: SeededIncident[] = [];
  for (const shop of SHOP) {
    const incident = await insertIncident(stores.pool, toSeed(shop, options));
    await stores.pool.query('UPDATE incidents SET status_reason = $2 WHERE id = $1', [
      incident.id,
      shop.reason ?? null,
    ]);
    await insertHistory(stores.pool, { shop, incident, projectId: options.projectId });
    await insertSignalRows(stores.clickhouse, incident);
    seeded.push(incident);
  }
  await insertEvents(
    stores.clickhouse,
    seeded.flatMap((incident) => incident.signals.slice(-3)),
  );
  await stores.pool.query(
    `INSERT INTO integration_state (name, state, message) VALUES ('linear', 'ok', null) ON CONFLICT DO NOTHING`,
  );
  return seeded;
}

function toSeed(shop: ShopIncident, { projectId, now }: { projectId: string; now: number }): IncidentSeed {
  const last = now - shop.lastHoursAgo * HOUR_MS;
  const today = shop.days.length - 1;
  const signalsAt = shop.days
    .flatMap((count, day) =>
      Array.from({ length: count }, (_, place) => {
        const dayEnd = Math.min(now - (today - day) * DAY_MS, last);
        return Math.floor(dayEnd - ((count - 1 - place) / Math.max(count, 1)) * 11 * HOUR_MS - place * 61_000);
      }),
    )
    .sort((a, b) => a - b);
  signalsAt[signalsAt.length - 1] = Math.floor(last);
  return { ...shop, projectId, signalsAt, browsers: BROWSERS, releases: ['2.9.0', '2.9.0', '2.9.0', '2.8.4'] };
}

async function insertHistory(
  pool: pg.Pool,
  options: { shop: ShopIncident; incident: SeededIncident; projectId: string },
): Promise<void> {
  const { shop, incident, projectId } = options;
  const line = (actor: string, action: string, detail: string | null) =>
    pool.query(
      `INSERT INTO incident_activity (incident_id, actor, action, detail, at) VALUES ($1, $2, $3, $4, now() - interval '26 h')`,
      [incident.id, actor, action, detail],
    );
  if (shop.status === 'resolved' || shop.status === 'ignored') await line('owner', shop.status, shop.reason ?? null);
  if (shop.ticket === undefined) return;
  const error = shop.ticket === 'failed' ? 'Linear refused the ticket: the team has no state for new issues' : null;
  await pool.query(
    `INSERT INTO outbox (project_id, incident_id, generation, kind, state, attempts, title, description, last_error)
     VALUES ($1, $2, 1, 'create-ticket', $3, 1, $4, $5, $6)`,
    [projectId, incident.id, shop.ticket, `${shop.element.label} does not do what people want`, DESCRIPTION, error],
  );
  if (shop.ticket === 'failed') await line('linear', 'ticket-failed', error);
  if (shop.ticket !== 'linked') return;
  await pool.query(
    `INSERT INTO tickets (incident_id, generation, linear_issue_id, identifier, url)
     VALUES ($1, 1, $2, 'SHOP-118', 'https://linear.app/shop/issue/SHOP-118')`,
    [incident.id, randomUUID()],
  );
  await line('linear', 'ticket-created', 'SHOP-118');
}
