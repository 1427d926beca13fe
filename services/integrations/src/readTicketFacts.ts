import type pg from 'pg';
import type { TicketFacts } from './linear/ticketFacts.ts';
import { selectReleases } from './sql/selectReleases.ts';
import { selectSpread } from './sql/selectSpread.ts';
import { selectTicketFacts } from './sql/selectTicketFacts.ts';
import { selectTrend } from './sql/selectTrend.ts';
import { selectTroubles } from './sql/selectTroubles.ts';
import type { ReadUsage, Usage } from './usage.ts';

export type UsageReader = ReadUsage;

/** Everything a ticket is written from, and `asOf`, the version of the incident it shows. */
export async function readTicketFacts(
  pool: pg.Pool,
  incidentId: string,
  readUsage: UsageReader | undefined,
): Promise<{ facts: TicketFacts; asOf: string } | undefined> {
  const row = await selectTicketFacts(pool, incidentId);
  if (!row) return undefined;
  const { asOf, projectId, ...incident } = row;
  const [spread, troubles, trend, releases, usage] = await Promise.all([
    selectSpread(pool, incidentId),
    selectTroubles(pool, incidentId),
    selectTrend(pool, incidentId),
    selectReleases(pool, incidentId),
    readUsage?.({
      projectId,
      route: row.incident.route,
      selector: row.incident.element.selector,
      sinceMs: row.incident.firstSeenAt,
    }).catch(() => undefined), // ClickHouse is away: the ticket does without.
  ]);
  return {
    facts: {
      ...incident,
      spread,
      troubles,
      trend,
      ...firstBad(releases, usage),
      ...place(usage),
      ...(usage && usage.sessions >= row.incident.sessions ? { usedBySessions: usage.sessions } : {}),
    },
    asOf,
  };
}

/** A release is to blame when another one ran before it on the same route without the trouble. */
function firstBad(
  releases: { name: string; firstAt: number }[],
  usage: Usage | undefined,
): Pick<TicketFacts, 'firstRelease'> {
  const first = releases[0];
  if (!first) return {};
  const bad = new Set(releases.map((one) => one.name));
  const began = usage?.releases.find((one) => one.name === first.name)?.firstSeenAt ?? first.firstAt;
  const good = usage?.releases.filter((one) => one.firstSeenAt < began && !bad.has(one.name)).at(-1);
  return { firstRelease: { bad: first.name, ...(good === undefined ? {} : { good: good.name }) } };
}

function place(usage: Usage | undefined): Pick<TicketFacts, 'place'> {
  if (!usage || (usage.box === undefined && usage.clicks.length === 0)) return {};
  return { place: { clicks: usage.clicks, ...(usage.box === undefined ? {} : { box: usage.box }) } };
}
