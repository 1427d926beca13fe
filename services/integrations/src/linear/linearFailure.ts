/**
 * What a failed call to Linear means for a ticket. The SDK's classes are not enough: 400 RATELIMITED without a type
 * arrives as Unknown, 408 arrives as Authentication, and a conflict is told only by its words.
 */
import { LinearError } from '@linear/sdk';
import type { Failure } from '../failure.ts';
import { retryAt } from './rateLimiter.ts';

const MAX_MESSAGE_LENGTH = 300;

interface WireError {
  message: string;
  /** For people, where Linear gives one. */
  presentable: string;
  code: string;
  type: string;
  userError: boolean;
}

export function classifyLinearFailure(error: unknown, nowMs: number): Failure {
  const response = error instanceof LinearError ? error.raw?.response : undefined;
  const status = response?.status;
  const errors = readErrors(response?.errors);
  const first = errors[0];
  const message = describe(error, status, first);
  const any = (test: (one: WireError) => boolean) => errors.some(test);
  const says = (words: RegExp) => any((one) => words.test(one.message) || words.test(one.presentable));

  if (status === 429 || any((one) => one.code === 'RATELIMITED' || one.type === 'ratelimited')) {
    return { type: 'rate-limited', retryAtMs: retryAt(response?.headers, nowMs), message };
  }
  // Data beside errors, or a failing server: part of it may have been done.
  if (response?.data != null && Object.values(response.data).some((value) => value !== null)) {
    return { type: 'uncertain', message };
  }
  if (says(/conflict on insert|already exists/i)) return { type: 'conflict', message };
  if (says(/^entity not found|could not find referenced/i)) return { type: 'missing', message };
  if (status === 401 || status === 403 || any((one) => /^(authentication error|forbidden)$/.test(one.type))) {
    return { type: 'paused', message: keyAdvice(status, message) };
  }
  if (any((one) => one.type === 'usage limit exceeded')) {
    return {
      type: 'paused',
      message: `Linear's plan allows no more issues (${message}). Archive issues or change the plan; the tickets are kept.`,
    };
  }
  if (status !== undefined && status >= 500) return { type: 'uncertain', message };
  if (
    any((one) => one.userError || /^(invalid input|graphql error|user error|feature not accessible)$/.test(one.type))
  ) {
    return { type: 'refused', message };
  }
  return { type: 'uncertain', message };
}

function keyAdvice(status: number | undefined, message: string): string {
  return `Linear does not accept the API key${status === undefined ? '' : ` (${status})`}: ${message}. Make a key with the right to create issues in Linear under Settings, Security & access, and give it to Wince under Integrations (or set LINEAR_API_KEY and start Wince again). The tickets are kept.`;
}

/** Headers of the answer that an error of the SDK stands for, where there was one. */
export function headersOf(error: unknown): Headers | undefined {
  const headers: unknown = error instanceof LinearError ? error.raw?.response?.headers : undefined;
  return headers instanceof Headers ? headers : undefined;
}

function readErrors(errors: unknown): WireError[] {
  if (!Array.isArray(errors)) return [];
  return errors.map((one: unknown) => {
    const error = asObject(one);
    const extensions = asObject(error.extensions);
    return {
      message: asText(error.message),
      presentable: asText(extensions.userPresentableMessage),
      code: asText(extensions.code).toUpperCase(),
      type: asText(extensions.type).toLowerCase(),
      userError: extensions.userError === true,
    };
  });
}

function describe(error: unknown, status: number | undefined, first: WireError | undefined): string {
  if (first) return (first.presentable || first.message || `status ${status}`).slice(0, MAX_MESSAGE_LENGTH);
  if (status !== undefined && status !== 200) return `status ${status}`;
  // The SDK's own message repeats the whole request; the innermost cause is the shortest and says most.
  let inner = error instanceof LinearError ? (error.raw ?? error) : error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  return (inner instanceof Error ? inner.message || inner.name : String(inner)).slice(0, MAX_MESSAGE_LENGTH);
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
