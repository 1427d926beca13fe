import type { Context } from 'hono';
import type pg from 'pg';
import { socketAddress } from './auth/clientAddress.ts';
import type { DashboardApiDeps } from './deps.ts';
import type { ApiEnv } from './env.ts';
import { insertAudit } from './sql/insertAudit.ts';

interface AuditLine {
  organisationId: string;
  projectId?: string;
  action: string;
  target?: string;
  detail?: Record<string, unknown>;
}

/** Writes who did it and from where beside what was done, in the same transaction. */
export type Audit = (client: pg.ClientBase, c: Context<ApiEnv>, line: AuditLine) => Promise<void>;

export function createAudit(deps: Pick<DashboardApiDeps, 'clientAddress'>): Audit {
  const addressOf = deps.clientAddress ?? socketAddress;
  return (client, c, line) => {
    const { name, login } = c.get('caller');
    return insertAudit(client, { ...line, actor: name, actorLogin: login, address: addressOf(c) });
  };
}
