import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes for a cookie. Only its SHA-256 is stored, so that a copy of the table opens nothing. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
