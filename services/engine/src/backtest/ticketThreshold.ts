import type { Severity } from '@wince/protocol';
import type { Pool } from 'pg';

/** When an incident of a project becomes a ticket. Budget, quiet hours and the share of users are left out. */
export interface TicketThreshold {
  minSessions: number;
  windowMs: number;
  minPeople: number;
  minSeverity: Severity;
}

/** One signal of an incident. */
export interface Hit {
  sessionId: string;
  /** The session where nobody was identified. */
  person: string;
  at: number;
  severity: Severity;
}

const RANK: Readonly<Record<Severity, number>> = { low: 0, medium: 1, high: 2 };

/** Whether enough sessions were hit within one window, and enough people in all. */
export function makesTicket(hits: readonly Hit[], threshold: TicketThreshold): boolean {
  const { minSessions, windowMs, minPeople, minSeverity } = threshold;
  if (!hits.some(({ severity }) => RANK[severity] >= RANK[minSeverity])) return false;
  if (new Set(hits.map(({ person }) => person)).size < minPeople) return false;
  const sorted = hits.toSorted((a, b) => a.at - b.at);
  const inWindow = new Map<string, number>();
  let first = 0;
  for (const { sessionId, at } of sorted) {
    inWindow.set(sessionId, (inWindow.get(sessionId) ?? 0) + 1);
    for (; sorted[first]!.at <= at - windowMs; first++) {
      const left = inWindow.get(sorted[first]!.sessionId)! - 1;
      if (left === 0) inWindow.delete(sorted[first]!.sessionId);
      else inWindow.set(sorted[first]!.sessionId, left);
    }
    if (inWindow.size >= minSessions) return true;
  }
  return false;
}

export async function selectTicketThreshold(pool: Pool, projectId: string): Promise<TicketThreshold> {
  const { rows } = await pool.query<{ sessions: number; hours: number; people: number; severity: Severity }>(
    `SELECT p.ticket_min_sessions AS sessions, p.ticket_window_hours AS hours, coalesce(t.min_people, 1) AS people,
            coalesce(t.min_severity, 'medium') AS severity
       FROM projects p LEFT JOIN ticket_policies t ON t.project_id = p.id WHERE p.id = $1`,
    [projectId],
  );
  const [row] = rows;
  return {
    minSessions: row?.sessions ?? 1,
    windowMs: (row?.hours ?? 24) * 3_600_000,
    minPeople: row?.people ?? 1,
    minSeverity: row?.severity ?? 'medium',
  };
}
