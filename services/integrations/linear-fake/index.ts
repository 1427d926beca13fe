export type { Fault } from './faults.ts';
export { type LinearFake, type LinearFakeOptions, type RecordedRequest, startLinearFake } from './startLinearFake.ts';
export type { FakeTeam, TeamSeed } from './team.ts';
export { type SentWebhook, sign } from './webhookSender.ts';
export type { FakeComment, FakeIssue } from './workspace.ts';
