/** Applies what Linear's webhooks told, oldest first. */
import type pg from 'pg';
import { z } from 'zod';
import type { ConnectedLinear } from '../connection/linearConnections.ts';
import { inTransaction } from '../inTransaction.ts';
import type { LinearIssue } from '../linear/linearTypes.ts';
import { isOurIssue } from '../sql/isOurIssue.ts';
import { selectConnection } from '../sql/linearConnection.ts';
import { settleInbox, takeInbox } from '../sql/webhookInbox.ts';
import { applyIssue } from './applyIssue.ts';

const nullableTime = z.iso
  .datetime({ offset: true })
  .nullish()
  .transform((value) => value ?? null);

/** What is read of a webhook about an issue. Everything else may change without us. */
const issueEvent = z.object({
  type: z.literal('Issue'),
  action: z.enum(['create', 'update', 'remove']),
  organizationId: z.string().optional(),
  url: z.string().optional(),
  data: z.object({
    id: z.uuid(),
    identifier: z.string().max(50),
    url: z.string().optional(),
    title: z.string().default(''),
    priority: z.number().default(0),
    updatedAt: z.iso.datetime({ offset: true }),
    archivedAt: nullableTime,
    trashed: z
      .boolean()
      .nullish()
      .transform((value) => value ?? null),
    completedAt: nullableTime,
    canceledAt: nullableTime,
    state: z.object({ id: z.string(), name: z.string(), type: z.string() }),
    team: z.object({ id: z.string(), key: z.string(), name: z.string().default('') }),
  }),
});

export interface ApplyDeps {
  pool: pg.Pool;
  connection: () => Promise<ConnectedLinear | undefined>;
}

/** @returns false when there is nothing left */
export async function applyNext(deps: ApplyDeps): Promise<boolean> {
  return inTransaction(deps.pool, async (client) => {
    const entry = await takeInbox(client);
    if (!entry) return false;
    await settleInbox(client, { bodyHash: entry.bodyHash, outcome: await apply(deps, entry.body) });
    return true;
  });
}

async function apply({ pool, connection }: ApplyDeps, body: unknown): Promise<string> {
  const parsed = issueEvent.safeParse(body);
  if (!parsed.success) return 'not about an issue';
  const { action, data, organizationId } = parsed.data;
  if (!(await isOurIssue(pool, data.id))) return 'not ours';
  const stored = await selectConnection(pool);
  if (stored?.organizationId && organizationId !== undefined && organizationId !== stored.organizationId)
    return 'of another organisation';
  const told: LinearIssue = { ...data, url: data.url ?? parsed.data.url ?? '' };
  // A webhook names no relations: whether a closed issue is a duplicate is read from Linear.
  const closed = data.state.type === 'canceled' || data.state.type === 'duplicate';
  const read =
    closed && action !== 'remove'
      ? await (await connection())?.api.findIssue(data.id).catch(() => undefined)
      : undefined;
  return applyIssue(pool, read ?? told, { gone: action === 'remove' });
}
