import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { authenticationError, inputError, rateLimitError } from './errors.ts';
import type { Executed } from './execute.ts';
import type { Fault } from './faults.ts';

type Environment = { Bindings: HttpBindings };

/** Answers as ordered. `answer` does what was asked. */
export async function answerWithFault(
  c: Context<Environment>,
  fault: Fault,
  answer: () => Promise<Executed>,
): Promise<Response> {
  switch (fault.type) {
    case 'delay': {
      const early = fault.effect === 'before' ? await answer() : undefined;
      // Does not keep a process alive that has nothing else to do.
      await delay(fault.ms, undefined, { ref: false });
      return send(c, early ?? (await answer()));
    }
    case 'drop':
      if (fault.effect === 'before') await answer();
      c.env.outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'truncate': {
      const body = JSON.stringify((await answer()).body);
      c.env.outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
      c.env.outgoing.write(body.slice(0, body.length / 2), () => c.env.outgoing.destroy());
      return RESPONSE_ALREADY_SENT;
    }
    case 'rate-limited':
      c.header('X-RateLimit-Requests-Remaining', '0');
      if (fault.resetAtMs !== undefined) c.header('X-RateLimit-Requests-Reset', String(fault.resetAtMs));
      if (fault.retryAfterS !== undefined) c.header('Retry-After', String(fault.retryAfterS));
      return c.json(rateLimitError(fault.typed), 400);
    case 'too-many':
      if (fault.retryAfterS !== undefined) c.header('Retry-After', String(fault.retryAfterS));
      return c.html('<html><body><h1>429 Too Many Requests</h1></body></html>', 429);
    case 'status':
      return fault.status === 401
        ? c.json(authenticationError(), 401)
        : c.html(`<html><body><h1>${fault.status}</h1></body></html>`, fault.status);
    case 'data-and-errors': {
      const { body } = await answer();
      return c.json({
        ...body,
        errors: [{ message: 'Internal server error', extensions: { type: 'internal error' } }],
      });
    }
    case 'invalid-input':
      return c.json({ errors: [inputError(fault.message)], data: null }, 400);
  }
}

export function send(c: Context<Environment>, executed: Executed): Response {
  return c.json(executed.body, executed.status === 200 ? 200 : 400);
}
