import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';

/** An answer that is an error. `message` names the thing, what is allowed and the remedy. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(options: {
    status: ContentfulStatusCode;
    code: string;
    message: string;
    headers?: Record<string, string>;
  }) {
    super(options.message);
    this.status = options.status;
    this.code = options.code;
    this.headers = options.headers ?? {};
  }
}

export function notFound(thing: string, id: string): ApiError {
  return new ApiError({
    status: 404,
    code: 'not_found',
    message: `there is no ${thing} ${JSON.stringify(id.slice(0, 80))}; check the id, or list what there is`,
  });
}

export function badParameter(name: string, message: string): ApiError {
  return new ApiError({ status: 400, code: 'invalid_parameter', message: `${name}: ${message}` });
}

/** The first thing that is wrong, by the name of its parameter. */
export function fromZodError(error: z.core.$ZodError): ApiError {
  const issue = error.issues[0];
  const name = issue?.path.length ? issue.path.join('.') : 'body';
  return badParameter(name, issue?.message ?? 'is not valid');
}

const CONTROL_CODES = { 400: 'invalid_parameter', 404: 'not_found', 409: 'conflict', 502: 'linear_failed' } as const;

/** What the integrations refuse: they are another part of the program, which this one does not import. */
function isControlError(error: unknown): error is Error & { status: keyof typeof CONTROL_CODES } {
  return (
    error instanceof Error &&
    error.name === 'ControlError' &&
    'status' in error &&
    Number(error.status) in CONTROL_CODES
  );
}

/**
 * Turns whatever was thrown into problem details (RFC 9457), with `{"error":{"code","message"}}` beside them for
 * clients that know only that. What we did not expect is logged, not shown.
 */
export function createErrorHandler(log: (error: unknown) => void): ErrorHandler {
  return (error, c) => {
    const known =
      error instanceof ApiError
        ? error
        : isControlError(error)
          ? new ApiError({ status: error.status, code: CONTROL_CODES[error.status], message: error.message })
          : error instanceof HTTPException && error.status < 500
            ? new ApiError({
                status: error.status as ContentfulStatusCode,
                code: 'bad_request',
                message: error.message,
              })
            : undefined;
    if (!known) {
      log(error);
      const message = 'the dashboard failed to answer; see the log of the server';
      return c.body(problemOf({ status: 500, code: 'internal', message }), 500, PROBLEM);
    }
    return c.body(problemOf(known), known.status, { ...known.headers, ...PROBLEM });
  };
}

const PROBLEM = { 'Content-Type': 'application/problem+json' };

function problemOf({ status, code, message }: { status: number; code: string; message: string }): string {
  return JSON.stringify({
    type: `urn:wince:problem:${code}`,
    title: code.replaceAll('_', ' '),
    status,
    detail: message,
    error: { code, message },
  });
}
