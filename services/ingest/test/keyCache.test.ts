import { createTestDatabase, insertTestProject } from '@wince/testing';
import { expect, test, vi } from 'vitest';
import { createKeyCache } from '../src/keyCache.ts';

const NOW = 1_795_000_000_000;

async function knownKey() {
  const { pool } = await createTestDatabase();
  const { projectId, writeKey } = await insertTestProject(pool);
  const clock = { now: NOW };
  const keys = createKeyCache(pool, () => clock.now);
  expect(await keys.find(writeKey)).toMatchObject({ projectId });
  const revoke = () => pool.query('UPDATE write_keys SET revoked_at = now() WHERE key = $1', [writeKey]);
  return { pool, keys, clock, writeKey, revoke };
}

test('uses a key of 5 to 60 seconds at once and reads it again meanwhile', async () => {
  const { keys, clock, writeKey, revoke } = await knownKey();
  await revoke();
  clock.now += 5_000;
  expect(keys.find(writeKey)).toMatchObject({ projectId: expect.any(String) });
  clock.now += 55_000;
  expect(keys.find(writeKey)).toMatchObject({ projectId: expect.any(String) });
  await vi.waitFor(() => expect(keys.find(writeKey)).toBeUndefined());
});

test('does not use a key of more than 60 seconds before it was read again', async () => {
  const { keys, clock, writeKey, revoke } = await knownKey();
  await revoke();
  clock.now += 60_001;
  expect(await keys.find(writeKey)).toBeUndefined();
});

test('uses an old key while Postgres is away, and does not ask for it with every batch', async () => {
  const { pool, keys, clock, writeKey } = await knownKey();
  await pool.end();
  clock.now += 3_600_000;
  expect(keys.find(writeKey)).toBeInstanceOf(Promise);
  expect(await keys.find(writeKey)).toMatchObject({ projectId: expect.any(String) });
  expect(keys.find(writeKey)).not.toBeInstanceOf(Promise);
});

test('looks up four unknown keys at a time, and known ones always', async () => {
  const { keys, clock, writeKey } = await knownKey();
  clock.now += 60_001;
  const guesses = Promise.allSettled(Array.from({ length: 10 }, async (_, i) => keys.find(`wk_guess_${i}`)));
  expect(await keys.find('wk_guess_0')).toBeUndefined();
  expect(await keys.find(writeKey)).toBeDefined();
  const outcomes = await guesses;
  const found = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(found.map(({ value }) => value)).toEqual(Array(4).fill(undefined));
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused.map(({ reason }) => [reason.code, reason.retryAfterSeconds])).toEqual(
    Array(6).fill(['unavailable', 1]),
  );
  expect(await keys.find('wk_guess_9')).toBeUndefined();
});
