import { createToken, hashToken } from './token.ts';

/** Links pass through chats and mailboxes: they are good for an hour, once. */
const LINK_MS = 3_600_000;

/**
 * A link to pass on. What counts stands after `#`, which browsers send to no server; the address is the configured
 * one, whatever host the call named. Only the hash is to be stored.
 */
export function createOneTimeLink(options: { publicUrl: string; page: 'join' | 'reset'; now: number }): {
  url: string;
  tokenHash: Buffer;
  createdAt: number;
  expiresAt: number;
} {
  const token = createToken();
  return {
    url: `${options.publicUrl}/${options.page}#${token}`,
    tokenHash: hashToken(token),
    createdAt: options.now,
    expiresAt: options.now + LINK_MS,
  };
}
