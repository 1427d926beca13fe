/**
 * Works through the outbox, one ticket after the other, and says in `integration_state` why tickets wait:
 *
 * - `unconfigured`: there is no key. Tickets are rendered and shown, nothing is sent.
 * - `ok`: the team is known, and the last call succeeded.
 * - `retrying`: Linear is out of reach, failing, or its quota is used up. The whole relay waits, then goes on by itself.
 * - `paused`: a person must act (key, team, plan). Tried again every few minutes and when Wince starts.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { backoffMs } from './backoff.ts';
import { type DeliverDeps, deliverTicket } from './deliverTicket.ts';
import { type LinearApi, LinearCallError, type LinearTeam } from './linear/linearApi.ts';
import type { LinearFailure } from './linear/linearFailure.ts';
import { renderPreviews } from './renderPreviews.ts';
import { claimDueTicket } from './sql/claimDueTicket.ts';
import { deferTickets } from './sql/deferTickets.ts';
import { type IntegrationState, upsertIntegrationState } from './sql/upsertIntegrationState.ts';
import type { Logger } from './startIntegrations.ts';

/** How often a key that was refused is tried again. */
const PAUSED_RETRY_MS = 3 * 60_000;
/** A busy incident changes with every signal; its preview does not have to. */
const PREVIEW_EVERY_MS = 2_000;

const UNCONFIGURED =
  'No Linear API key is set. Tickets are written and shown here but not sent; set LINEAR_API_KEY and start Wince again to send them.';

export interface RelayDeps {
  pool: pg.Pool;
  /** Absent: nothing is sent. */
  linear: LinearApi | undefined;
  publicUrl: string;
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
  const { pool, linear, logger, now } = deps;
  let team: LinearTeam | undefined;
  let failures = 0;
  let waitUntilMs = 0;
  let previewAtMs = 0;

  async function preview(): Promise<void> {
    if (now() < previewAtMs) return;
    if (await renderPreviews(deps)) previewAtMs = now() + PREVIEW_EVERY_MS;
  }

  const say = (state: IntegrationState['state'], message: string) => upsertIntegrationState(pool, { state, message });

  async function succeeded(): Promise<void> {
    failures = 0;
    await say('ok', team ? `Tickets go to the Linear team ${team.name} (${team.key}).` : 'Connected to Linear.');
  }

  async function waitAfter(failure: LinearFailure): Promise<void> {
    failures += 1;
    switch (failure.type) {
      case 'paused':
        team = undefined;
        waitUntilMs = now() + PAUSED_RETRY_MS;
        await say('paused', failure.message);
        break;
      case 'rate-limited':
        waitUntilMs = failure.retryAtMs;
        await deferTickets(pool, failure.retryAtMs - now());
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
  async function connect(api: LinearApi): Promise<LinearTeam | undefined> {
    if (team) return team;
    try {
      team = await api.findTeam();
      await succeeded();
    } catch (error) {
      if (!(error instanceof LinearCallError)) throw error;
      await waitAfter(error.failure);
    }
    return team;
  }

  async function deliverNext(api: LinearApi, to: LinearTeam): Promise<boolean> {
    const lease = randomUUID();
    const claimed = await claimDueTicket(pool, { lease, leaseMs: deps.leaseMs });
    if (!claimed) return false;
    const deliver: DeliverDeps = { pool, linear: api, team: to, publicUrl: deps.publicUrl, now, backoffMs };
    const delivery = await deliverTicket(deliver, { ...claimed, lease });
    const { incidentId, attempts } = claimed;
    switch (delivery.type) {
      case 'linked':
        logger.info({ incidentId, attempts, identifier: delivery.issue.identifier }, 'ticket linked');
        if (delivery.attachmentError)
          logger.warn({ incidentId, error: delivery.attachmentError }, 'Linear refused the attachment');
        await succeeded();
        break;
      case 'failed':
        logger.error({ incidentId, attempts, error: delivery.reason }, 'Linear refused the ticket');
        await succeeded();
        break;
      case 'waiting':
        await waitAfter(delivery.failure);
        break;
      case 'lost':
        logger.info({ incidentId, attempts }, 'ticket left to another relay');
    }
    return true;
  }

  return {
    async step() {
      if (!linear) {
        await say('unconfigured', UNCONFIGURED);
        await preview();
        return PREVIEW_EVERY_MS;
      }
      if (now() < waitUntilMs) {
        await preview();
        return waitUntilMs - now();
      }
      const to = await connect(linear);
      if (to && (await deliverNext(linear, to))) return 0;
      return to ? Number.POSITIVE_INFINITY : 0;
    },
  };
}

function clock(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(11, 16)} UTC`;
}
