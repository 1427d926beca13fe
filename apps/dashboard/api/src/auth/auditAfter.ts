import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type pg from 'pg';
import { createAudit } from '../audit.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { inTransaction } from '../sql/inTransaction.ts';

/**
 * Changes that another part of the program makes in a transaction of its own: their line follows right after. Every
 * other change writes its line in its own transaction.
 */
const ACTIONS: Readonly<Record<string, string>> = {
  'PUT /api/v1/integrations/linear/key': 'linear.connected',
  'POST /api/v1/integrations/linear/oauth': 'linear.connection-begun',
  'DELETE /api/v1/integrations/linear': 'linear.disconnected',
  'PUT /api/v1/integrations/linear/webhook-secret': 'linear.secret-changed',
  'POST /api/v1/integrations/linear/webhook': 'linear.webhook-created',
  'PATCH /api/v1/projects/:id/ticket-policy': 'tickets.policy-changed',
  'POST /api/v1/projects/:id/webhooks': 'webhook.created',
  'PATCH /api/v1/projects/:id/webhooks/:part': 'webhook.changed',
  'POST /api/v1/projects/:id/webhooks/:part/rotate': 'webhook.secret-rotated',
  'DELETE /api/v1/projects/:id/webhooks/:part': 'webhook.removed',
  'POST /api/v1/rules/:rule/versions': 'rule.version-written',
  'POST /api/v1/rules/:rule/state': 'rule.state-changed',
  'POST /api/v1/rules/:rule/overrides': 'rule.override-added',
  'DELETE /api/v1/rules/:rule/overrides/:version': 'rule.override-ended',
};

/** Writes the line of such a change once it has succeeded. */
export function auditAfter(
  deps: Pick<DashboardApiDeps, 'clientAddress'> & { pool: pg.Pool; log: (error: unknown) => void },
): MiddlewareHandler<ApiEnv> {
  const { pool, log } = deps;
  const audit = createAudit(deps);
  return async (c, next) => {
    await next();
    if (c.req.method === 'GET' || !c.res.ok) return;
    const route = matchedRoutes(c).find(({ method, path }) => `${method} ${path}` in ACTIONS);
    const action = route && ACTIONS[`${route.method} ${route.path}`];
    if (route === undefined || action === undefined) return;
    const rule = /^\/api\/v1\/rules\/([\w-]+)/.exec(c.req.path)?.[1];
    const project = route.path.startsWith('/api/v1/integrations/') ? undefined : c.get('project');
    try {
      await inTransaction(pool, async (client) => {
        const organisationId = project?.organisation_id ?? (await homeOf(client));
        await audit(client, c, {
          organisationId,
          action,
          ...(project ? { projectId: project.id } : {}),
          ...(rule === undefined ? {} : { target: rule }),
        });
      });
    } catch (error) {
      // The change stands: the caller is told so, and the log of the server that its line is missing.
      log(error);
    }
  };
}

async function homeOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT home_organisation() AS id');
  const [row] = rows;
  if (!row) throw new Error('a SELECT of one value gave no row');
  return row.id;
}
