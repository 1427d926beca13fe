import { createHash, randomBytes } from 'node:crypto';
import { ChannelError } from '../channel.ts';
import { authorizeUrl, fetchTokens, oauthUrls } from '../connection/oauthClient.ts';
import { SECRET_PLACE } from '../inbox/webhookRoutes.ts';
import { inTransaction } from '../inTransaction.ts';
import { deriveId } from '../linear/deriveIssueId.ts';
import type { LinearApi, LinearAuth } from '../linear/linearApi.ts';
import type { LinearTeam, TeamChoices } from '../linear/linearTypes.ts';
import { deleteConnection, selectConnection, storeConnection } from '../sql/linearConnection.ts';
import { insertOAuthState, takeOAuthState } from '../sql/oauthStates.ts';
import { selectInboxState } from '../sql/selectInboxState.ts';
import { insertWebhookSecret } from '../sql/webhookSecrets.ts';
import { ControlError } from './controlError.ts';
import type { ControlDeps } from './createControl.ts';

const OAUTH_STATE_MS = 10 * 60_000;
const CALLBACK_PATH = '/api/v1/integrations/linear/callback';

export interface ConnectionState {
  kind: 'none' | 'environment' | 'key' | 'oauth';
  organization: string | null;
  account: string | null;
  connectedBy: string | null;
  connectedAt: number | null;
  /** Where Linear's webhooks are to be sent. */
  webhookUrl: string;
  /** Where Linear sends people back to, for the settings of an OAuth app. */
  callbackUrl: string;
  /** How many signing secrets are valid now. */
  webhookSecrets: number;
  lastWebhookAt: number | null;
  lastReconciledAt: number | null;
}

export interface ConnectionTest {
  account: string;
  organization: string;
  teams: LinearTeam[];
  tookMs: number;
}

export function createConnectionControl(deps: ControlDeps) {
  const { pool, box, connections, now } = deps;
  const urls = oauthUrls(connections.apiUrl);
  const redirectUri = `${deps.publicUrl.replace(/\/+$/, '')}${CALLBACK_PATH}`;

  async function api(): Promise<LinearApi> {
    const current = await connections.current();
    if (!current) throw new ControlError(409, 'Linear is not connected; connect it first');
    return current.api;
  }

  async function probe(linear: LinearApi): Promise<ConnectionTest & { organizationId: string }> {
    const startedAt = now();
    const [viewer, teams] = await asked(() => Promise.all([linear.viewer(), linear.teams()]));
    return { ...viewer, teams, tookMs: now() - startedAt };
  }

  function assertOurs(): void {
    if (connections.fromEnvironment)
      throw new ControlError(
        409,
        'Linear is connected by LINEAR_API_KEY; remove it from the environment and start Wince again to connect here',
      );
  }

  async function keep(
    auth: LinearAuth,
    rest: {
      actor: string;
      refreshToken?: string | null;
      expiresAt?: Date;
      clientId?: string;
      clientSecret?: string;
    },
  ): Promise<ConnectionTest> {
    const test = await probe(connections.tryOut(auth));
    const token = 'apiKey' in auth ? auth.apiKey : auth.accessToken;
    const seal = (text: string | null | undefined, column: string) =>
      text == null ? null : box.seal(text, `linear_connection.${column}`);
    await storeConnection(pool, {
      kind: 'apiKey' in auth ? 'key' : 'oauth',
      token: seal(token, 'token'),
      refreshToken: seal(rest.refreshToken, 'refresh_token'),
      expiresAt: rest.expiresAt ?? null,
      clientId: rest.clientId ?? null,
      clientSecret: seal(rest.clientSecret, 'client_secret'),
      organizationId: test.organizationId,
      organization: test.organization,
      account: test.account,
      connectedBy: rest.actor,
    });
    deps.wake();
    const { organizationId: _organizationId, ...shown } = test;
    return shown;
  }

  return {
    async configured(): Promise<boolean> {
      return connections.fromEnvironment || (await selectConnection(pool)) !== undefined;
    },

    async state(): Promise<ConnectionState> {
      const [row, inbox] = await Promise.all([selectConnection(pool), selectInboxState(pool)]);
      const shown = connections.fromEnvironment ? undefined : row;
      return {
        kind: connections.fromEnvironment ? 'environment' : (shown?.kind ?? 'none'),
        organization: shown?.organization ?? null,
        account: shown?.account ?? null,
        connectedBy: shown?.connectedBy ?? null,
        connectedAt: shown?.connectedAt.getTime() ?? null,
        webhookUrl: `${deps.publicUrl.replace(/\/+$/, '')}/hooks/linear`,
        callbackUrl: redirectUri,
        ...inbox,
      };
    },

    /** Tries the key, and keeps it when it works. */
    connectKey(options: { apiKey: string; actor: string }): Promise<ConnectionTest> {
      assertOurs();
      return keep({ apiKey: options.apiKey }, { actor: options.actor });
    },

    /** @returns the address to send the person to */
    async beginOAuth(options: {
      clientId: string;
      clientSecret: string;
      actor: string;
      returnTo: string;
    }): Promise<string> {
      assertOurs();
      const state = randomBytes(32).toString('base64url');
      await insertOAuthState(pool, {
        stateHash: createHash('sha256').update(state).digest(),
        clientId: options.clientId,
        clientSecret: box.seal(options.clientSecret, 'oauth_states.client_secret'),
        actor: options.actor,
        returnTo: options.returnTo,
        expiresAt: new Date(now() + OAUTH_STATE_MS),
      });
      return authorizeUrl(urls, { clientId: options.clientId, redirectUri, state });
    },

    /** The person is back with a code. @returns where they came from */
    async finishOAuth(options: { state: string; code: string; actor: string }): Promise<string> {
      assertOurs();
      const begun = await takeOAuthState(pool, createHash('sha256').update(options.state).digest());
      if (!begun || begun.actor !== options.actor || begun.expiresAt.getTime() < now())
        throw new ControlError(400, 'this authorisation is not known or too old; connect again from the settings');
      const { clientId } = begun;
      const clientSecret = box.open(begun.clientSecret, 'oauth_states.client_secret');
      const grant = { type: 'authorization_code', code: options.code, redirectUri } as const;
      const tokens = await asked(() => fetchTokens(urls, { clientId, clientSecret }, grant, now));
      await keep(
        { accessToken: tokens.accessToken },
        {
          actor: options.actor,
          refreshToken: tokens.refreshToken,
          expiresAt: new Date(tokens.expiresAtMs),
          clientId,
          clientSecret,
        },
      );
      return begun.returnTo;
    },

    async disconnect(): Promise<void> {
      assertOurs();
      await deleteConnection(pool);
      deps.wake();
    },

    async test(): Promise<ConnectionTest> {
      const { organizationId: _organizationId, ...shown } = await probe(await api());
      return shown;
    },

    /** Teams, and what can be chosen in one of them, as they are in Linear now. */
    async choices(teamId: string | undefined): Promise<{ teams: LinearTeam[]; team: TeamChoices | null }> {
      const linear = await api();
      return asked(async () => {
        const [teams, team] = await Promise.all([
          linear.teams(),
          teamId === undefined ? null : linear.teamChoices(teamId),
        ]);
        return { teams, team };
      });
    },

    /** The signing secret of a webhook that a person made in Linear. The one before stays valid for a day. */
    async setWebhookSecret(secret: string): Promise<void> {
      await inTransaction(pool, (client) => insertWebhookSecret(client, box.seal(secret, SECRET_PLACE)));
    },

    /** Makes the webhook in Linear; needs a key of a workspace admin. */
    async createWebhook(): Promise<void> {
      const linear = await api();
      const secret = `lin_wh_${randomBytes(24).toString('base64url')}`;
      const url = `${deps.publicUrl.replace(/\/+$/, '')}/hooks/linear`;
      // Ours first: what Linear sends right away is not refused.
      await inTransaction(pool, (client) => insertWebhookSecret(client, box.seal(secret, SECRET_PLACE)));
      await asked(() => linear.createWebhook({ id: deriveId('webhook', url, now()), url, secret }));
    },
  };
}

/** What Linear answered, as something to tell a person. */
async function asked<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ChannelError) throw new ControlError(502, error.message, error);
    throw error;
  }
}
