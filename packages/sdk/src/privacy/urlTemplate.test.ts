// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { urlTemplate } from './urlTemplate.ts';

const CASES: Array<[given: string, expected: string]> = [
  ['/', '/'],
  ['/orders/48213', '/orders/:id'],
  ['/orders/7/edit', '/orders/:id/edit'],
  ['/users/123e4567-e89b-12d3-a456-426614174000', '/users/:id'],
  ['/blobs/deadbeefcafe', '/blobs/:id'],
  ['/mail/ines@mail.test', '/mail/:id'],
  ['/mail/ines%40mail.test', '/mail/:id'],
  ['/r/eyJhbGciOiJIUzI1NiJ9', '/r/:id'],
  ['/map;session=48213/view', '/map/view'],
  ['https://user:pass@shop.test/cart?token=x#top', '/cart'],
  ['/v2/step-3', '/v2/step-3'],
  ['/settings/notification-preferences', '/settings/notification-preferences'],
  ['/100%/done', '/100%/done'],
];

test.each(CASES)('makes %s a template', (given, expected) => {
  expect(urlTemplate(given)).toBe(expected);
});
