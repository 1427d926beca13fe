import type { ClickHouseClient } from '@clickhouse/client';
import type { Context } from 'hono';
import type pg from 'pg';
import type { IntegrationsPort } from './integrationsPort.ts';
import type { RulesPort } from './rulesPort.ts';
import type { NearMiss } from './schemas/nearMiss.ts';

export interface DashboardApiDeps {
  /** As the owner of the tables. Routes find one here that sees only the rows their request is about. */
  pool: pg.Pool;
  clickhouse: ClickHouseClient;
  /** Address people open, without a slash at the end: `http://127.0.0.1:4400`. */
  publicUrl: string;
  /** For connections of its own: one that listens, and those that row security binds. */
  databaseUrl: string;
  /** Whether everything received of a session has been judged, asked from the engine. */
  judged: (projectId: string, sessionId: string) => Promise<{ complete: boolean; known: boolean }>;
  /** Starts a backtest; `refused` names the field of the request that is wrong. */
  orderBacktest: (order: {
    projectId: string;
    author: string;
    request: unknown;
    from: number | undefined;
    to: number | undefined;
  }) => Promise<{ id: string } | { refused: { field: string; reason: string } }>;
  /** What almost became a signal in a session, the closest first. */
  nearMisses: (projectId: string, sessionId: string) => Promise<NearMiss[]>;
  /** Left out, the routes of the rules answer that no engine runs here. */
  rules?: RulesPort | undefined;
  linearConfigured: boolean;
  /** Left out, the routes of the integrations answer that they do not run here. */
  integrations?: IntegrationsPort | undefined;
  /** Sets the owner's password at start while there is no user. */
  adminPassword?: string | undefined;
  /** For https: cookies are Secure and have the `__Host-` prefix. */
  secureCookies?: boolean | undefined;
  /** How long the log keeps records that a replay could bring back; 7 days where it is not said. */
  logRetentionMs?: number | undefined;
  /** Epoch ms. */
  now?: (() => number) | undefined;
  /** Where the caller sits, for the limit on wrong passwords; by default the socket's address. */
  clientAddress?: ((c: Context) => string) | undefined;
  /** Told of every error that is answered with 500. */
  log?: ((error: unknown) => void) | undefined;
}
