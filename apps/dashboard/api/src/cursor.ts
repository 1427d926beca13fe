import type { z } from 'zod';
import { badParameter } from './apiError.ts';

/** An opaque place in a list: the sort values of the last row that was given out. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws ApiError 400 when the cursor is not one that `encodeCursor` made for this list. */
export function decodeCursor<T>(cursor: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (cursor === undefined) return undefined;
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw badParameter('cursor', 'is not one this list gave out; start again without it');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: the schema refuses undefined.
    return undefined;
  }
}
