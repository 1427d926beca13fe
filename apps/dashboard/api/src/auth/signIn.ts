import type { Context } from 'hono';
import type pg from 'pg';
import { badParameter } from '../apiError.ts';
import { deleteLogin } from '../sql/deleteLogin.ts';
import { insertLogin } from '../sql/insertLogin.ts';
import { LOGIN_MAX_AGE_MS, type LoginCookie } from './loginCookie.ts';
import { hashPassword, PasswordError } from './password.ts';
import { createToken, hashToken } from './token.ts';

/** Gives the browser a new login; the one it had is gone. */
export async function signIn(
  c: Context,
  options: { pool: pg.Pool; cookie: LoginCookie; now: () => number; userId: string },
): Promise<void> {
  const { pool, cookie, userId } = options;
  const old = cookie.read(c);
  if (old !== undefined) await deleteLogin(pool, { tokenHash: hashToken(old) });
  const token = createToken();
  const createdAt = options.now();
  const expiresAt = createdAt + LOGIN_MAX_AGE_MS;
  await insertLogin(pool, { tokenHash: hashToken(token), userId, createdAt, expiresAt });
  cookie.write(c, token);
}

/** @throws ApiError 400 for a password that may not be set. */
export async function hashGivenPassword(password: string): Promise<string> {
  return hashPassword(password).catch((error: unknown) => {
    throw error instanceof PasswordError ? badParameter('password', error.message) : error;
  });
}
