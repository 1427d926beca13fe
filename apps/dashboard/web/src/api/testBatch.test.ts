import { batchSchema } from '@wince/protocol';
import { expect, test } from 'vitest';
import { randomId, testBatch } from './testBatch.ts';

test('sends a test event that the server understands', () => {
  const session = `setup-${randomId()}`;
  const batch = batchSchema.parse(testBatch(session, 1_795_000_000_000, { w: 1280, h: 800, dpr: 1.5 }));
  expect(batch).toMatchObject({ session, end: 1, events: [{ type: 'custom', name: 'setup-test' }] });
});
