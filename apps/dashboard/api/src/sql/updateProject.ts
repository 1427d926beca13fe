import type pg from 'pg';

export interface ProjectChanges {
  name?: string | undefined;
  allowedOrigins?: string[] | undefined;
  ticketMinSessions?: number | undefined;
  ticketWindowHours?: number | undefined;
  consent?: 'granted' | 'required' | 'anonymous' | undefined;
  labels?: 'names' | 'text' | undefined;
  allowedQueryKeys?: string[] | undefined;
  sampling?: number | undefined;
  eventDays?: number | undefined;
  signalDays?: number | undefined;
  /** Null takes it away. */
  replayLink?: string | null | undefined;
}

/** Changes what is given and keeps the rest. */
export async function updateProject(
  client: pg.ClientBase,
  options: { id: string; changes: ProjectChanges },
): Promise<void> {
  const { id, changes } = options;
  await client.query(
    `UPDATE projects SET
       name = coalesce($2, name),
       allowed_origins = coalesce($3::text[], allowed_origins),
       ticket_min_sessions = coalesce($4, ticket_min_sessions),
       ticket_window_hours = coalesce($5, ticket_window_hours),
       consent = coalesce($6, consent),
       labels = coalesce($7, labels),
       sampling = coalesce($8, sampling),
       event_days = coalesce($9, event_days),
       signal_days = coalesce($10, signal_days),
       allowed_query_keys = coalesce($11::text[], allowed_query_keys),
       replay_link = CASE WHEN $12 THEN $13 ELSE replay_link END
     WHERE id = $1`,
    [
      id,
      changes.name ?? null,
      changes.allowedOrigins ?? null,
      changes.ticketMinSessions ?? null,
      changes.ticketWindowHours ?? null,
      changes.consent ?? null,
      changes.labels ?? null,
      changes.sampling ?? null,
      changes.eventDays ?? null,
      changes.signalDays ?? null,
      changes.allowedQueryKeys ?? null,
      changes.replayLink !== undefined,
      changes.replayLink ?? null,
    ],
  );
}
