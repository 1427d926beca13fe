/**
 * The connection to Linear: the key in the environment, or what was connected on the dashboard. Tokens are opened where
 * they are used and never leave this module in any other way.
 */

import type pg from 'pg';
import { ChannelError } from '../channel.ts';
import { inTransaction } from '../inTransaction.ts';
import { createLinearApi, type LinearApi, type LinearAuth } from '../linear/linearApi.ts';
import { createRateLimiter } from '../linear/rateLimiter.ts';
import type { SecretBox } from '../secrets/secretBox.ts';
import { type ConnectionRow, lockConnection, selectConnection, storeTokens } from '../sql/linearConnection.ts';
import { fetchTokens, oauthUrls } from './oauthClient.ts';

/** A token is renewed so long before it ends. */
const RENEW_BEFORE_MS = 5 * 60_000;

export interface LinearOptions {
  apiKey: string;
  /** GraphQL endpoint; Linear's own when left out. */
  apiUrl?: string;
  /** Key of the team that gets the tickets, such as `SHOP`; the first team when left out. */
  teamKey?: string;
}

export interface ConnectedLinear {
  api: LinearApi;
  /** Changes with the connection. */
  version: string;
  teamKey: string | undefined;
}

export interface LinearConnections {
  /** Undefined while nothing is connected. */
  current(): Promise<ConnectedLinear | undefined>;
  /** A connection that is being tried and not kept. */
  tryOut(auth: LinearAuth): LinearApi;
  /** Whether the key of the environment is used: the dashboard cannot change that. */
  fromEnvironment: boolean;
  apiUrl: string | undefined;
}

export function createLinearConnections(deps: {
  pool: pg.Pool;
  box: SecretBox;
  environment: LinearOptions | undefined;
  apiUrl: string | undefined;
  signal: AbortSignal;
  now: () => number;
}): LinearConnections {
  const { pool, box, environment, now, signal } = deps;
  const apiUrl = environment?.apiUrl ?? deps.apiUrl;
  const urls = oauthUrls(apiUrl);
  let cached: ConnectedLinear | undefined;

  const tryOut = (auth: LinearAuth) =>
    createLinearApi({ apiUrl, auth: async () => auth, limiter: createRateLimiter(now), signal, now });

  async function authOf(renew: boolean): Promise<LinearAuth> {
    const row = await selectConnection(pool);
    if (!row?.token) throw notConnected();
    if (row.kind === 'key') return { apiKey: box.open(row.token, 'linear_connection.token') };
    const ends = row.expiresAt?.getTime() ?? 0;
    if (!renew && ends - now() > RENEW_BEFORE_MS) return openAccess(row);
    return inTransaction(pool, (client) => renewToken(client, row.token!));
  }

  /**
   * Refresh tokens are spent by using them: whoever holds the row's lock renews, and the others find it done. `before`
   * is the token that was seen to be old.
   */
  async function renewToken(client: pg.ClientBase, before: string): Promise<LinearAuth> {
    const row = await lockConnection(client);
    if (!row?.token || row.kind !== 'oauth') throw notConnected();
    if (row.token !== before) return openAccess(row);
    if (row.refreshToken === null || row.clientId === null || row.clientSecret === null) throw notConnected();
    const tokens = await fetchTokens(
      urls,
      { clientId: row.clientId, clientSecret: box.open(row.clientSecret, 'linear_connection.client_secret') },
      { type: 'refresh_token', token: box.open(row.refreshToken, 'linear_connection.refresh_token') },
      now,
    );
    await storeTokens(client, {
      token: box.seal(tokens.accessToken, 'linear_connection.token'),
      refreshToken:
        tokens.refreshToken === null
          ? row.refreshToken
          : box.seal(tokens.refreshToken, 'linear_connection.refresh_token'),
      expiresAt: new Date(tokens.expiresAtMs),
    });
    return { accessToken: tokens.accessToken };
  }

  function openAccess(row: ConnectionRow): LinearAuth {
    return { accessToken: box.open(row.token ?? '', 'linear_connection.token') };
  }

  function make(version: string, auth: (renew: boolean) => Promise<LinearAuth>, teamKey?: string): ConnectedLinear {
    const limiter = createRateLimiter(now);
    const api = createLinearApi({ apiUrl, auth: (options) => auth(options?.renew ?? false), limiter, signal, now });
    return { api, version, teamKey };
  }

  return {
    fromEnvironment: environment !== undefined,
    apiUrl,
    tryOut,
    async current() {
      if (environment) {
        cached ??= make('environment', async () => ({ apiKey: environment.apiKey }), environment.teamKey);
        return cached;
      }
      const row = await selectConnection(pool);
      if (!row) {
        cached = undefined;
        return undefined;
      }
      const version = `stored ${row.version} ${row.connectedAt.getTime()}`;
      if (cached?.version !== version) cached = make(version, authOf);
      return cached;
    },
  };
}

function notConnected(): ChannelError {
  return new ChannelError({
    type: 'paused',
    message: 'Linear is not connected any more. Connect it under Integrations. The tickets are kept.',
  });
}
