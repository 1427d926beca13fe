import { createHash, randomBytes } from 'node:crypto';

/**
 * By which ClickHouse knows a block that it has. Made from the rows, because a token that comes again with other rows
 * loses them. Every insert needs one: embedded, a setting outlives its query, and the next block would carry it too.
 *
 * @param again the rows were deleted and come again: the block must not be taken for the one that was.
 */
export function blockToken(rows: string, again: boolean): string {
  return createHash('sha256')
    .update(again ? randomBytes(16) : '')
    .update(rows)
    .digest('hex');
}
