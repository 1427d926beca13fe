/**
 * Where Linear's webhooks arrive. Verified, written down once, answered; applied later. Nothing of a body that does not
 * carry a valid signature is kept or logged.
 */
import { createHash } from 'node:crypto';
import { LinearWebhookClient } from '@linear/sdk/webhooks';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type pg from 'pg';
import type { SecretBox } from '../secrets/secretBox.ts';
import { insertInbox } from '../sql/webhookInbox.ts';
import { selectWebhookSecrets } from '../sql/webhookSecrets.ts';

/** An issue with its longest description is far below. */
const MAX_BODY_BYTES = 1_048_576;

export function createWebhookRoutes(deps: { pool: pg.Pool; box: SecretBox; wake: () => void }): Hono {
  const app = new Hono();
  app.post(
    '/hooks/linear',
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.json(refusal('too_large', 'the body is over 1 MiB'), 413) }),
    async (c) => {
      const raw = Buffer.from(await c.req.arrayBuffer());
      const signature = c.req.header('linear-signature') ?? '';
      const secrets = (await selectWebhookSecrets(deps.pool)).map((sealed) => deps.box.open(sealed, SECRET_PLACE));
      const body = verify(raw, signature, secrets);
      if (body === undefined) {
        const message =
          'the signature or the timestamp is not valid; check the signing secret in the settings of Wince';
        return c.json(refusal('not_verified', message), 400);
      }
      const fresh = await insertInbox(deps.pool, {
        bodyHash: createHash('sha256').update(raw).digest(),
        deliveryId: c.req.header('linear-delivery')?.slice(0, 100),
        body,
      });
      if (fresh) deps.wake();
      return c.json({ ok: true });
    },
  );
  return app;
}

export const SECRET_PLACE = 'linear_webhook_secrets.secret';

/** The body, once one of the secrets has signed it within the last minute. */
function verify(raw: Buffer, signature: string, secrets: string[]): unknown {
  // The SDK compares in constant time, and trusts only the timestamp that is signed.
  if (!/^[0-9a-f]{64}$/.test(signature)) return undefined;
  for (const secret of secrets) {
    try {
      return new LinearWebhookClient(secret).parseData(raw, signature);
    } catch {
      // Not this one; with two secrets during a rotation, the other may fit.
    }
  }
  return undefined;
}

function refusal(code: string, message: string) {
  return { error: { code, message } };
}
