import { createHash } from 'node:crypto';

export interface FakeState {
  id: string;
  name: string;
  type: string;
  position: number;
}

/** What a test says of a team; everything else is made. */
export interface TeamSeed {
  id: string;
  key: string;
  name: string;
}

export interface FakeTeam extends TeamSeed {
  states: FakeState[];
  labels: { id: string; name: string }[];
  members: { id: string; name: string; active: boolean }[];
  projects: { id: string; name: string }[];
}

const STATES: [string, string][] = [
  ['Triage', 'triage'],
  ['Backlog', 'backlog'],
  ['Todo', 'unstarted'],
  ['In Progress', 'started'],
  ['Done', 'completed'],
  ['Canceled', 'canceled'],
  ['Duplicate', 'duplicate'],
];

/** A team with the states that Linear gives to a new one. Ids are the same on every start, so that settings survive. */
export function completeTeam(seed: TeamSeed): FakeTeam {
  const id = (name: string) => uuid(`${seed.key} ${name}`);
  return {
    ...seed,
    states: STATES.map(([name, type], position) => ({ id: id(name), name, type, position })),
    labels: ['Bug', 'Frustration', 'UX'].map((name) => ({ id: id(name), name })),
    members: ['Ada', 'Grace'].map((name) => ({ id: id(name), name, active: true })),
    projects: ['Checkout', 'Polish'].map((name) => ({ id: id(name), name })),
  };
}

export function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
