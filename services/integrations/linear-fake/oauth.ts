/** Linear's OAuth: a page to agree on, codes that are good once, and refresh tokens that are spent by using them. */
import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';

export interface OAuthOptions {
  clientId: string;
  clientSecret: string;
  /** A day at Linear. */
  tokenLifeS?: number | undefined;
}

export interface OAuth {
  routes: Hono;
  /** Whether a `Bearer` token is valid now. */
  accepts(token: string): boolean;
  /** Ends every access token, as when a person revokes the app; refresh tokens too with `all`. */
  revoke(options?: { all?: boolean }): void;
  /** How often tokens were given out for a refresh token. */
  refreshes(): number;
}

export function createOAuth(options: OAuthOptions | undefined): OAuth {
  const routes = new Hono();
  const codes = new Map<string, string>();
  const access = new Map<string, number>();
  const refresh = new Set<string>();
  let refreshes = 0;

  const grant = () => {
    const lifeS = options?.tokenLifeS ?? 86_400;
    const tokens = { access_token: secret('lin_oauth_'), refresh_token: secret('lin_refresh_') };
    access.set(tokens.access_token, Date.now() + lifeS * 1_000);
    refresh.add(tokens.refresh_token);
    return { ...tokens, token_type: 'Bearer', expires_in: lifeS, scope: 'read write' };
  };

  routes.get('/oauth/authorize', (c) => {
    const { client_id: client, redirect_uri: back, state } = c.req.query();
    if (!options || client !== options.clientId || !back) return c.text('unknown client_id or no redirect_uri', 400);
    const code = secret('');
    codes.set(code, back);
    const to = new URL(back);
    to.searchParams.set('code', code);
    if (state) to.searchParams.set('state', state);
    return c.html(
      html`<!doctype html><title>Linear test server</title><h1>Let Wince into the demo workspace?</h1><p><a href="${to.href}">Authorize</a></p>`,
    );
  });

  routes.post('/oauth/token', async (c) => {
    const form = await c.req.parseBody();
    const refuse = (error: string) => c.json({ error }, 400);
    if (!options || form.client_id !== options.clientId || form.client_secret !== options.clientSecret)
      return refuse('invalid_client');
    if (form.grant_type === 'authorization_code') {
      const code = String(form.code);
      const back = codes.get(code);
      codes.delete(code);
      return back !== undefined && back === form.redirect_uri ? c.json(grant()) : refuse('invalid_grant');
    }
    if (form.grant_type !== 'refresh_token') return refuse('unsupported_grant_type');
    if (!refresh.delete(String(form.refresh_token))) return refuse('invalid_grant');
    refreshes += 1;
    return c.json(grant());
  });

  return {
    routes,
    accepts: (token) => (access.get(token) ?? 0) > Date.now(),
    revoke({ all = false } = {}) {
      access.clear();
      if (all) refresh.clear();
    },
    refreshes: () => refreshes,
  };
}

function secret(prefix: string): string {
  return `${prefix}${randomBytes(20).toString('hex')}`;
}
