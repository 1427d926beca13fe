export type { Fault } from './faults.ts';
export { type LinearFake, type LinearFakeOptions, type RecordedRequest, startLinearFake } from './startLinearFake.ts';
export type { FakeComment, FakeIssue, FakeTeam } from './workspace.ts';
