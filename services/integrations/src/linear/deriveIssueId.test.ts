import { expect, test } from 'vitest';
import { deriveIssueId } from './deriveIssueId.ts';

const ticket = {
  projectId: '0b6f1c5e-1d52-4f0e-9c0b-5a9a4a4c7d11',
  incidentId: '6f1c0b5e-521d-4f0e-8c0b-5a9a4a4c7d22',
  generation: 1,
};

test('gives one ticket the same id on every try', () => {
  expect(deriveIssueId(ticket)).toBe('a95b15ea-5c21-427c-8174-9a2fe198f317');
  expect(deriveIssueId({ ...ticket })).toBe(deriveIssueId(ticket));
});

test('is a UUID in version 4 format', () => {
  for (let generation = 1; generation <= 200; generation++) {
    expect(deriveIssueId({ ...ticket, generation })).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
});

test('differs by project, incident and generation', () => {
  const ids = new Set([
    deriveIssueId(ticket),
    deriveIssueId({ ...ticket, generation: 2 }),
    deriveIssueId({ ...ticket, incidentId: ticket.projectId }),
    deriveIssueId({ ...ticket, projectId: ticket.incidentId }),
  ]);
  expect(ids.size).toBe(4);
});
