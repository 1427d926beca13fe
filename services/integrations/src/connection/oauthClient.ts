/** Linear's OAuth endpoints: what to send a person to, and codes and refresh tokens for access tokens. */
import { ChannelError } from '../channel.ts';

const TIMEOUT_MS = 15_000;
const MAX_BODY_LENGTH = 64 * 1_024;
/** To make issues and comments, and to read states and teams. */
const SCOPE = 'read,write,issues:create,comments:create';
/** Linear's tokens last a day; an answer that does not say so is believed for less. */
const DEFAULT_LIFE_S = 3_600;

export interface OAuthApp {
  clientId: string;
  clientSecret: string;
}

export interface TokenSet {
  accessToken: string;
  refreshToken: string | null;
  /** Epoch ms. */
  expiresAtMs: number;
}

export interface OAuthUrls {
  authorize: string;
  token: string;
}

/** Linear's own, or those beside another GraphQL endpoint. */
export function oauthUrls(apiUrl: string | undefined): OAuthUrls {
  if (apiUrl === undefined)
    return { authorize: 'https://linear.app/oauth/authorize', token: 'https://api.linear.app/oauth/token' };
  const { origin } = new URL(apiUrl);
  return { authorize: `${origin}/oauth/authorize`, token: `${origin}/oauth/token` };
}

export function authorizeUrl(
  urls: OAuthUrls,
  options: { clientId: string; redirectUri: string; state: string },
): string {
  const query = new URLSearchParams({
    client_id: options.clientId,
    redirect_uri: options.redirectUri,
    response_type: 'code',
    scope: SCOPE,
    state: options.state,
    // Tickets come from Wince, not from whoever connected it.
    actor: 'app',
    prompt: 'consent',
  });
  return `${urls.authorize}?${query}`;
}

/** @throws ChannelError: `paused` when Linear refuses for good, `uncertain` when it is out of reach. */
export async function fetchTokens(
  urls: OAuthUrls,
  app: OAuthApp,
  grant: { type: 'authorization_code'; code: string; redirectUri: string } | { type: 'refresh_token'; token: string },
  now: () => number,
): Promise<TokenSet> {
  const body = new URLSearchParams({
    client_id: app.clientId,
    client_secret: app.clientSecret,
    grant_type: grant.type,
    ...(grant.type === 'authorization_code'
      ? { code: grant.code, redirect_uri: grant.redirectUri }
      : { refresh_token: grant.token }),
  });
  let response: Response;
  let text: string;
  try {
    response = await fetch(urls.token, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    text = (await response.text()).slice(0, MAX_BODY_LENGTH);
  } catch (cause) {
    throw new ChannelError({ type: 'uncertain', message: 'Linear did not answer when asked for a token' }, { cause });
  }
  const answer = readJson(text);
  const accessToken = answer.access_token;
  if (response.ok && typeof accessToken === 'string') {
    const lifeS = typeof answer.expires_in === 'number' ? answer.expires_in : DEFAULT_LIFE_S;
    return {
      accessToken,
      refreshToken: typeof answer.refresh_token === 'string' ? answer.refresh_token : null,
      expiresAtMs: now() + lifeS * 1_000,
    };
  }
  if (response.status >= 500 || response.status === 429 || response.status === 408)
    throw new ChannelError({ type: 'uncertain', message: `Linear answered ${response.status} when asked for a token` });
  const why = typeof answer.error === 'string' ? answer.error.slice(0, 100) : `status ${response.status}`;
  throw new ChannelError({
    type: 'paused',
    message: `Linear gives no token (${why}). Connect again under Integrations. The tickets are kept.`,
  });
}

function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // An error page of something in between.
    return {};
  }
}
