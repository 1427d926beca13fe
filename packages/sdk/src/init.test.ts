import { expect, test } from 'vitest';
import { init } from './index.ts';

test('does nothing on a server', async () => {
  const wince = init({ key: 'k', endpoint: 'https://x.test/v1/events' });
  wince.track('order-placed', { items: 3 });
  wince.identify('u-17');
  wince.setConsent('denied');
  wince.stop();
  await expect(wince.flush()).resolves.toBeUndefined();
  expect(wince.sessionId).toBe('');
});
