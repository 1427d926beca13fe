import { expect, test } from 'vitest';
import { describeAudit } from './describeAudit.ts';

test('a line says what was done, to whom, and what changed', () => {
  expect(
    describeAudit({
      action: 'member.role-changed',
      target: 'ada@example.com',
      detail: { from: 'viewer', to: 'admin' },
    }),
  ).toEqual({ sentence: 'changed the role of ada@example.com', details: 'from viewer to admin' });
  expect(
    describeAudit({ action: 'project.changed', target: 'Shop', detail: { allowedOrigins: [], replayLink: null } }),
  ).toEqual({ sentence: 'changed settings of Shop', details: 'allowed origins: none, replay link: none' });
});

test('an action nobody has put into words is shown by its name', () => {
  expect(describeAudit({ action: 'thing.done', target: null, detail: {} })).toEqual({
    sentence: 'thing.done',
    details: '',
  });
});
