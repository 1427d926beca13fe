import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('needs no setting at all', () => {
  expect(readConfig({})).toMatchObject({ port: 4400, host: '127.0.0.1', linear: undefined, databaseUrl: undefined });
});

test('takes an empty variable for one that is not set', () => {
  expect(readConfig({ PORT: '', LINEAR_API_KEY: '' })).toMatchObject({ port: 4400, linear: undefined });
});

test.each([
  [{ PORT: 'eighty' }, 'PORT is "eighty"; allowed is a port number from 0 to 65535'],
  [{ PORT: '70000' }, 'PORT is "70000"; allowed is a port number from 0 to 65535'],
  [{ WINCE_ENGINE_WORKERS: '0' }, 'WINCE_ENGINE_WORKERS is "0"; allowed is a whole number from 1 to 16'],
  [{ WINCE_LOG_LEVEL: 'loud' }, 'WINCE_LOG_LEVEL is "loud"; allowed is debug, info, warn, error or silent'],
  [{ WINCE_PORT: '1' }, 'WINCE_PORT is not a setting of Wince; known are PORT'],
  [{ KAFKA_BROKERS: 'a:9092' }, 'KAFKA_BROKERS is "a:9092"; allowed is nothing'],
])('names a wrong setting, what was given and what is allowed: %o', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(ConfigError);
  expect(() => readConfig(environment)).toThrow(message);
});

test('lists every wrong setting at once', () => {
  expect(() => readConfig({ PORT: 'x', DATABASE_URL: 'mysql://a' })).toThrow(/PORT[\s\S]*DATABASE_URL/);
});

test('does not repeat a secret', () => {
  expect(() => readConfig({ WINCE_ADMIN_PASSWORD: 'hunter2' })).toThrow('a value of 7 characters');
  expect(() => readConfig({ DATABASE_URL: 'mysql://u:hunter2@h' })).not.toThrow('hunter2');
});

test('takes several keys for secrets, the newest first, and refuses one that is too short without repeating it', () => {
  const long = (letter: string) => letter.repeat(32);
  expect(readConfig({ WINCE_SECRET_KEY: `${long('a')}, ${long('b')}` }).secretKeys).toEqual([long('a'), long('b')]);
  expect(readConfig({}).secretKeys).toBeUndefined();
  expect(() => readConfig({ WINCE_SECRET_KEY: 'canary' })).toThrow(
    /^WINCE_SECRET_KEY is a value of 6 characters; allowed is at least 32/,
  );
});

test('takes private networks that webhooks may reach', () => {
  expect(readConfig({ WINCE_WEBHOOK_NETWORKS: '10.1.0.0/16, ::1' }).webhookNetworks).toEqual(['10.1.0.0/16', '::1']);
  for (const wrong of ['10.1.0.0/33', 'internal', '10.0.0.0/8/8', '10.0.0.0/x'])
    expect(() => readConfig({ WINCE_WEBHOOK_NETWORKS: wrong })).toThrow(/WINCE_WEBHOOK_NETWORKS/);
});
