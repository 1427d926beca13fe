/** The few calls Wince makes to Linear, through the real SDK. Failures are thrown as LinearCallError. */
import { LinearClient } from '@linear/sdk';
import { classifyLinearFailure, type LinearFailure } from './linearFailure.ts';

const CALL_TIMEOUT_MS = 15_000;

export interface LinearOptions {
  apiKey: string;
  /** GraphQL endpoint; Linear's own when left out. */
  apiUrl?: string;
  /** Key of the team that gets the tickets, such as `SHOP`; the first team when left out. */
  teamKey?: string;
}

export interface LinearTeam {
  id: string;
  key: string;
  name: string;
}

export interface LinearIssue {
  id: string;
  identifier: string;
  url: string;
}

export interface LinearApi {
  findTeam(): Promise<LinearTeam>;
  /** Undefined when Linear has no such issue. */
  findIssue(id: string): Promise<LinearIssue | undefined>;
  createIssue(input: {
    id: string;
    teamId: string;
    title: string;
    description: string;
    priority: number;
  }): Promise<void>;
  /** An attachment is identified by issue and URL: the same one again updates it. */
  attach(input: { issueId: string; url: string; title: string; subtitle: string }): Promise<void>;
}

/** A call to Linear failed; `failure` says what that means for the ticket. */
export class LinearCallError extends Error {
  override readonly name = 'LinearCallError';
  readonly failure: LinearFailure;

  constructor(failure: LinearFailure, cause?: unknown) {
    super(failure.message, { cause });
    this.failure = failure;
  }
}

// Documents of our own: those of the SDK ask for fields that are newer than the public schema, and cost more points.
const TEAMS = 'query WinceTeams { teams(first: 50) { nodes { id key name } } }';
const TEAM_BY_KEY =
  'query WinceTeam($key: String!) { teams(first: 1, filter: { key: { eq: $key } }) { nodes { id key name } } }';
const ISSUE = 'query WinceIssue($id: String!) { issue(id: $id) { id identifier url } }';

export function createLinearApi(options: LinearOptions, deps: { signal: AbortSignal; now: () => number }): LinearApi {
  /** A client per call: the SDK has no timeout, and a signal belongs to a client for good. */
  async function call<T>(run: (client: LinearClient) => Promise<T>): Promise<T> {
    const signal = AbortSignal.any([deps.signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]);
    const { apiKey, apiUrl } = options;
    try {
      return await run(new LinearClient({ apiKey, ...(apiUrl === undefined ? {} : { apiUrl }), signal }));
    } catch (error) {
      throw new LinearCallError(classifyLinearFailure(error, deps.now()), error);
    }
  }

  async function read<T>(document: string, variables: Record<string, unknown>): Promise<T | undefined> {
    const { data } = await call((client) => client.client.rawRequest<T, Record<string, unknown>>(document, variables));
    return data;
  }

  return {
    async findTeam() {
      const key = options.teamKey;
      const data = await read<{ teams: { nodes: LinearTeam[] } }>(key ? TEAM_BY_KEY : TEAMS, key ? { key } : {});
      const team = data?.teams.nodes[0];
      if (team) return team;
      throw new LinearCallError({
        type: 'paused',
        message: key
          ? `Linear has no team with the key ${key} that this API key can see. Set LINEAR_TEAM_KEY to the letters before the number in the team's issue ids, and start Wince again. The tickets are kept.`
          : 'The Linear API key sees no team. Give it access to one and start Wince again. The tickets are kept.',
      });
    },

    async findIssue(id) {
      try {
        return (await read<{ issue: LinearIssue }>(ISSUE, { id }))?.issue;
      } catch (error) {
        if (error instanceof LinearCallError && error.failure.type === 'missing') return undefined;
        throw error;
      }
    },

    async createIssue(input) {
      await call((client) => client.createIssue(input));
    },

    async attach(input) {
      await call((client) => client.createAttachment(input));
    },
  };
}
