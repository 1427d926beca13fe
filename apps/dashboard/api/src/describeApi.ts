import { createClient } from '@clickhouse/client';
import pg from 'pg';
import { createLoginCookie } from './auth/loginCookie.ts';
import { createApp } from './createApp.ts';
import { createLiveFeed } from './live/liveFeed.ts';
import { createChangeHub } from './stream/changeHub.ts';

const PUBLIC_URL = 'http://127.0.0.1:4400';

/** The description that the API serves, made without a store: what the web app's client is generated from. */
export async function describeApi(): Promise<string> {
  // Neither connects before it is asked something.
  const pool = new pg.Pool();
  const clickhouse = createClient();
  const log = () => {};
  const app = createApp({
    ...{ pool, clickhouse, log, publicUrl: PUBLIC_URL, databaseUrl: '', linearConfigured: false, now: Date.now },
    cookie: createLoginCookie(false),
    scoped: { pool, within: (_, work) => work() },
    hub: createChangeHub(),
    feed: createLiveFeed({ pool, clickhouse, log, now: Date.now }),
    stopped: new AbortController().signal,
    judged: async () => ({ complete: true, known: false }),
    nearMisses: async () => [],
    orderBacktest: async () => ({ refused: { field: 'rule', reason: 'no engine runs here' } }),
  });
  const answer = await app.request(`${PUBLIC_URL}/api/v1/openapi.json`);
  return answer.text();
}
