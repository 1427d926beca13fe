import { randomBytes } from 'node:crypto';
import { insertTestEvent } from '../sql/insertTestEvent.ts';
import {
  deleteEndpoint,
  type EndpointRow,
  insertEndpoint,
  rotateSecret,
  selectEndpoints,
  updateEndpoint,
} from '../sql/webhookEndpoints.ts';
import { checkUrl, ForbiddenUrlError } from '../webhooks/checkUrl.ts';
import { ENDPOINT_SECRET_PLACE } from '../webhooks/webhookChannel.ts';
import { ControlError } from './controlError.ts';
import type { ControlDeps } from './createControl.ts';

const MOST_ENDPOINTS = 20;

/** A receiver without its secret, which is shown once: when it is made. */
export interface Endpoint {
  id: string;
  url: string;
  events: string[];
  enabled: boolean;
  disabledReason: string | null;
  createdAt: number;
  /** Two secrets sign until the older one ends. */
  rotating: boolean;
}

export function createEndpointControl({ pool, box, policy, wake, now }: ControlDeps) {
  const seal = (secret: string) => box.seal(secret, ENDPOINT_SECRET_PLACE);

  return {
    async list(projectId: string): Promise<Endpoint[]> {
      return (await selectEndpoints(pool, projectId)).map(show);
    },

    async create(options: {
      projectId: string;
      url: string;
      events: string[];
    }): Promise<{ endpoint: Endpoint; secret: string }> {
      const url = await checked(options.url);
      if ((await selectEndpoints(pool, options.projectId)).length >= MOST_ENDPOINTS)
        throw new ControlError(400, `a project has at most ${MOST_ENDPOINTS} receivers; delete one first`);
      const secret = newSecret();
      const row = await insertEndpoint(pool, { ...options, url, secret: seal(secret) });
      return { endpoint: show(row), secret };
    },

    async change(options: {
      id: string;
      projectId: string;
      url?: string | undefined;
      events?: string[] | undefined;
      enabled?: boolean | undefined;
    }): Promise<Endpoint> {
      const url = options.url === undefined ? undefined : await checked(options.url);
      const row = await updateEndpoint(pool, { ...options, url });
      if (!row) throw gone();
      return show(row);
    },

    /** The older secret signs along for a day. */
    async rotate(endpoint: { id: string; projectId: string }): Promise<string> {
      const secret = newSecret();
      if (!(await rotateSecret(pool, { ...endpoint, secret: seal(secret) }))) throw gone();
      return secret;
    },

    async remove(endpoint: { id: string; projectId: string }): Promise<void> {
      if (!(await deleteEndpoint(pool, endpoint))) throw gone();
    },

    /** Sends `wince.test`, through the outbox like everything else. */
    async test(endpoint: { id: string; projectId: string }): Promise<void> {
      const sent = await insertTestEvent(pool, { ...endpoint, at: new Date(now()).toISOString() });
      if (!sent) throw gone();
      wake();
    },
  };

  async function checked(text: string): Promise<string> {
    try {
      return (await checkUrl(text, policy)).href;
    } catch (error) {
      if (error instanceof ForbiddenUrlError) throw new ControlError(400, `url: ${error.message}`, error);
      throw error;
    }
  }
}

function show({ id, url, events, enabled, disabledReason, createdAt, oldSecret }: EndpointRow): Endpoint {
  return { id, url, events, enabled, disabledReason, createdAt: createdAt.getTime(), rotating: oldSecret !== null };
}

/** In the form of Standard Webhooks: `whsec_` and 32 random bytes. */
function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

function gone(): ControlError {
  return new ControlError(404, 'there is no such receiver');
}
