import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** A login ends after this long, used or not. */
export const LOGIN_MAX_AGE_MS = 14 * 86_400_000;
/** Unused for this long, a login ends: a weekend (Friday 17:00 to Monday 9:00 is 64 h) does not sign anybody out. */
export const LOGIN_IDLE_MS = 72 * 3_600_000;

export interface LoginCookie {
  read(c: Context): string | undefined;
  write(c: Context, token: string): void;
  clear(c: Context): void;
}

/** `secure` is for https: then the name has the `__Host-` prefix, and no other host or path can set it. */
export function createLoginCookie(secure: boolean): LoginCookie {
  const name = secure ? '__Host-wince' : 'wince';
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  return {
    read: (c) => getCookie(c, name),
    write: (c, token) => setCookie(c, name, token, { ...options, maxAge: LOGIN_MAX_AGE_MS / 1_000 }),
    clear: (c) => {
      deleteCookie(c, name, options);
    },
  };
}
