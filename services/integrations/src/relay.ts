/**
 * Works through the outbox for Linear, one row after the other, and says in `integration_state` why tickets wait:
 *
 * - `unconfigured`: there is no key. Tickets are rendered and shown, nothing is sent.
 * - `ok`: the team is known, and the last call succeeded.
 * - `retrying`: Linear is out of reach, failing, or its quota is used up. The whole relay waits, then goes on by itself.
 * - `paused`: a person must act (key, team, plan). Tried again every few minutes and when the connection changes.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { backoffMs } from './backoff.ts';
import { ChannelError } from './channel.ts';
import type { ConnectedLinear, LinearConnections } from './connection/linearConnections.ts';
import { deliver } from './deliver.ts';
import type { Failure } from './failure.ts';
import { createLinearChannel } from './linear/linearChannel.ts';
import type { LinearTeam } from './linear/linearTypes.ts';
import { claimDueJob } from './sql/claimDueJob.ts';
import { deferJobs } from './sql/deferJobs.ts';
import { type IntegrationState, upsertIntegrationState } from './sql/upsertIntegrationState.ts';
import type { Logger } from './startIntegrations.ts';
import type { ReadUsage } from './usage.ts';

/** How often a key that was refused is tried again. */
const PAUSED_RETRY_MS = 3 * 60_000;

const UNCONFIGURED =
  'Linear is not connected. Tickets are written and shown here but not sent; connect it under Integrations, or set LINEAR_API_KEY and start Wince again.';

export interface RelayDeps {
  pool: pg.Pool;
  connections: LinearConnections;
  publicUrl: string;
  usage: ReadUsage | undefined;
  logger: Logger;
  now: () => number;
  leaseMs: number;
}

export interface Relay {
  /**
   * Does what is to be done now.
   * @returns how long nothing more is to be done, in ms; 0 when there may be more at once.
   */
  step(): Promise<number>;
}

export function createRelay(deps: RelayDeps): Relay {
  const { pool, logger, now } = deps;
  let team: LinearTeam | undefined;
  let connection: ConnectedLinear | undefined;
  let failures = 0;
  let waitUntilMs = 0;

  const say = (state: IntegrationState['state'], message: string) => upsertIntegrationState(pool, { state, message });

  async function succeeded(): Promise<void> {
    failures = 0;
    await say('ok', team ? `Tickets go to the Linear team ${team.name} (${team.key}).` : 'Connected to Linear.');
  }

  async function waitAfter(failure: Failure): Promise<void> {
    failures += 1;
    switch (failure.type) {
      case 'paused':
        team = undefined;
        waitUntilMs = now() + PAUSED_RETRY_MS;
        await say('paused', failure.message);
        break;
      case 'rate-limited':
        waitUntilMs = failure.retryAtMs;
        await deferJobs(pool, { channel: 'linear', delayMs: failure.retryAtMs - now() });
        await say('retrying', `Linear's rate limit is used up. Tickets go on by themselves at ${clock(waitUntilMs)}.`);
        break;
      default:
        // It may have been the team that went away.
        if (failure.type === 'missing') team = undefined;
        waitUntilMs = now() + backoffMs(failures);
        await say(
          'retrying',
          `The last try to reach Linear failed: ${failure.message}. Tickets are kept and tried again by themselves.`,
        );
    }
    logger.warn(
      { failure: failure.type, error: failure.message, waitMs: waitUntilMs - now() },
      'Linear is tried again later',
    );
  }

  /** Knowing the team proves the key before the first ticket needs it. */
  async function connect(to: ConnectedLinear): Promise<LinearTeam | undefined> {
    if (team) return team;
    try {
      team = await findTeam(to);
      await succeeded();
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      await waitAfter(error.failure);
    }
    return team;
  }

  async function deliverNext(to: ConnectedLinear, defaultTeam: LinearTeam): Promise<boolean> {
    const lease = randomUUID();
    const claimed = await claimDueJob(pool, { channel: 'linear', lease, leaseMs: deps.leaseMs });
    if (!claimed) return false;
    const channel = createLinearChannel({ ...deps, api: to.api, defaultTeam: () => defaultTeam });
    const delivery = await deliver({ pool, channel, now, backoffMs }, { ...claimed, lease });
    const { incidentId, attempts, kind } = claimed;
    switch (delivery.type) {
      case 'linked':
        logger.info({ incidentId, attempts, kind, detail: delivery.detail }, 'Linear has it');
        if (delivery.warning) logger.warn({ incidentId, error: delivery.warning }, 'Linear refused the attachment');
        await succeeded();
        break;
      case 'failed':
        logger.error({ incidentId, attempts, kind, error: delivery.reason }, 'Linear refused it');
        await succeeded();
        break;
      case 'skipped':
        logger.info({ incidentId, attempts, kind, reason: delivery.reason }, 'left as it is in Linear');
        await succeeded();
        break;
      case 'waiting':
        await waitAfter(delivery.failure);
        break;
      case 'lost':
        logger.info({ incidentId, attempts, kind }, 'left to another relay');
    }
    return true;
  }

  return {
    async step() {
      const current = await deps.connections.current();
      if (current?.version !== connection?.version) {
        team = undefined;
        waitUntilMs = 0;
        failures = 0;
      }
      connection = current;
      if (!current) {
        await say('unconfigured', UNCONFIGURED);
        return Number.POSITIVE_INFINITY;
      }
      if (now() < waitUntilMs) return waitUntilMs - now();
      const to = await connect(current);
      if (to && (await deliverNext(current, to))) return 0;
      return to ? Number.POSITIVE_INFINITY : 0;
    },
  };
}

async function findTeam({ api, teamKey: key }: ConnectedLinear): Promise<LinearTeam> {
  const [team] = await api.teams(key);
  if (team) return team;
  throw new ChannelError({
    type: 'paused',
    message: key
      ? `Linear has no team with the key ${key} that this API key can see. Set LINEAR_TEAM_KEY to the letters before the number in the team's issue ids, and start Wince again. The tickets are kept.`
      : 'The Linear connection sees no team. Give it access to one. The tickets are kept.',
  });
}

function clock(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(11, 16)} UTC`;
}
