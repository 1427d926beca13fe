/** The calls Wince makes to Linear, through the real SDK. Failures are thrown as ChannelError. */
import { LinearClient } from '@linear/sdk';
import { ChannelError } from '../channel.ts';
import * as documents from './documents.ts';
import { classifyLinearFailure, headersOf } from './linearFailure.ts';
import type { LinearIssue, LinearState, LinearTeam, TeamChoices } from './linearTypes.ts';
import type { RateLimiter } from './rateLimiter.ts';

const CALL_TIMEOUT_MS = 15_000;
/** Pages of changed issues in one reconciliation; what is beyond comes with the next. */
const MAX_PAGES = 20;

export type LinearAuth = { apiKey: string } | { accessToken: string };

export interface LinearApiDeps {
  /** GraphQL endpoint; Linear's own when left out. */
  apiUrl?: string | undefined;
  /** What to call with. `renew`: what it gave last was refused. */
  auth: (options?: { renew: boolean }) => Promise<LinearAuth>;
  limiter: RateLimiter;
  /** Gives up the calls under way. */
  signal: AbortSignal;
  now: () => number;
}

export interface IssueInput {
  id: string;
  teamId: string;
  title: string;
  description: string;
  priority?: number;
  projectId?: string;
  assigneeId?: string;
  labelIds?: string[];
}

export type LinearApi = ReturnType<typeof createLinearApi>;

export function createLinearApi(deps: LinearApiDeps) {
  /** A client per call: the SDK has no timeout, and a signal belongs to a client for good. */
  async function callOnce<T>(document: string, variables: Record<string, unknown>, auth: LinearAuth): Promise<T> {
    const operation = operationOf(document);
    const retryAtMs = deps.limiter.waitUntilMs(operation);
    if (retryAtMs > 0)
      throw new ChannelError({ type: 'rate-limited', retryAtMs, message: "Linear's quota is used up for now" });
    const signal = AbortSignal.any([deps.signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]);
    try {
      const linear = new LinearClient({
        ...auth,
        ...(deps.apiUrl === undefined ? {} : { apiUrl: deps.apiUrl }),
        signal,
        redirect: 'error',
      });
      const answer = await linear.client.rawRequest<T, Record<string, unknown>>(document, variables);
      deps.limiter.learn(operation, answer.headers);
      if (answer.data == null) throw new Error('Linear answered without data');
      return answer.data;
    } catch (cause) {
      const failure = classifyLinearFailure(cause, deps.now());
      const headers = headersOf(cause);
      if (failure.type === 'rate-limited') failure.retryAtMs = deps.limiter.refused(operation, headers);
      else deps.limiter.learn(operation, headers);
      throw new ChannelError(failure, {
        cause,
        effect: failure.type === 'uncertain' && isMutation(document) ? 'maybe' : 'none',
      });
    }
  }

  /** An access token may have been revoked or replaced by another relay: it is renewed once. */
  async function call<T>(document: string, variables: Record<string, unknown> = {}): Promise<T> {
    const auth = await deps.auth();
    try {
      return await callOnce<T>(document, variables, auth);
    } catch (error) {
      if (!(error instanceof ChannelError) || error.failure.type !== 'paused' || !('accessToken' in auth)) throw error;
      const renewed = await deps.auth({ renew: true });
      if (!('accessToken' in renewed) || renewed.accessToken === auth.accessToken) throw error;
      return callOnce<T>(document, variables, renewed);
    }
  }

  /** Undefined when Linear has no such thing. */
  async function find<T>(run: () => Promise<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (error) {
      if (error instanceof ChannelError && error.failure.type === 'missing') return undefined;
      throw error;
    }
  }

  return {
    async viewer(): Promise<{ account: string; organizationId: string; organization: string }> {
      const { viewer, organization } = await call<{
        viewer: { name: string };
        organization: { id: string; name: string };
      }>(documents.VIEWER);
      return { account: viewer.name, organizationId: organization.id, organization: organization.name };
    },

    async teams(key?: string): Promise<LinearTeam[]> {
      const data = await call<{ teams: { nodes: LinearTeam[] } }>(
        key === undefined ? documents.TEAMS : documents.TEAM_BY_KEY,
        key === undefined ? {} : { key },
      );
      return data.teams.nodes;
    },

    async teamChoices(teamId: string): Promise<TeamChoices> {
      type Nodes<T> = { nodes: T[] };
      const { team } = await call<{
        team: {
          states: Nodes<LinearState>;
          labels: Nodes<{ id: string; name: string }>;
          members: Nodes<{ id: string; name: string; active: boolean }>;
          projects: Nodes<{ id: string; name: string }>;
        };
      }>(documents.TEAM_CHOICES, { id: teamId });
      return {
        states: team.states.nodes.toSorted((a, b) => a.position - b.position),
        labels: team.labels.nodes,
        members: team.members.nodes.filter((one) => one.active).map(({ id, name }) => ({ id, name })),
        projects: team.projects.nodes,
      };
    },

    /** The states of a team, in its order. */
    async states(teamId: string): Promise<LinearState[]> {
      const { team } = await call<{ team: { states: { nodes: LinearState[] } } }>(documents.STATES, { id: teamId });
      return team.states.nodes.toSorted((a, b) => a.position - b.position);
    },

    async findIssue(id: string): Promise<LinearIssue | undefined> {
      return (await find(() => call<{ issue: LinearIssue }>(documents.ISSUE, { id })))?.issue;
    },

    /** Of these issues, those that changed after `since` (ISO 8601), archived ones too. */
    async issuesUpdated(ids: string[], since: string): Promise<LinearIssue[]> {
      const found: LinearIssue[] = [];
      let after: string | null = null;
      for (let page = 0; page < MAX_PAGES; page++) {
        const { issues }: { issues: { nodes: LinearIssue[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
          await call(documents.ISSUES_UPDATED, { ids, since, after });
        found.push(...issues.nodes);
        if (!issues.pageInfo.hasNextPage) break;
        after = issues.pageInfo.endCursor;
      }
      return found;
    },

    async createIssue(input: IssueInput): Promise<LinearIssue> {
      return (await call<{ issueCreate: { issue: LinearIssue } }>(documents.CREATE_ISSUE, { input })).issueCreate.issue;
    },

    async updateIssue(id: string, input: { stateId?: string; priority?: number }): Promise<LinearIssue> {
      return (await call<{ issueUpdate: { issue: LinearIssue } }>(documents.UPDATE_ISSUE, { id, input })).issueUpdate
        .issue;
    },

    async hasComment(id: string): Promise<boolean> {
      return (await find(() => call(documents.COMMENT, { id }))) !== undefined;
    },

    /** With an id of ours: a comment that exists already is left as it is. */
    async comment(input: { id: string; issueId: string; body: string }): Promise<void> {
      try {
        await call(documents.CREATE_COMMENT, { input });
      } catch (error) {
        if (!(error instanceof ChannelError) || error.failure.type !== 'conflict') throw error;
      }
    },

    /** An attachment is identified by issue and URL: the same one again updates it. */
    async attach(input: { issueId: string; url: string; title: string; subtitle: string }): Promise<void> {
      await call(documents.CREATE_ATTACHMENT, { input });
    },

    async relate(input: { id: string; issueId: string; relatedIssueId: string }): Promise<void> {
      try {
        await call(documents.CREATE_RELATION, { input: { ...input, type: 'related' } });
      } catch (error) {
        if (!(error instanceof ChannelError) || error.failure.type !== 'conflict') throw error;
      }
    },

    async createWebhook(input: { id: string; url: string; secret: string }): Promise<void> {
      await call(documents.CREATE_WEBHOOK, {
        input: { ...input, label: 'Wince', resourceTypes: ['Issue'], allPublicTeams: true },
      });
    },
  };
}

/** `query WinceIssue(…` → `WinceIssue`: what a quota of its own would be named after. */
function operationOf(document: string): string {
  return /^\s*(?:query|mutation)\s+(\w+)/.exec(document)?.[1] ?? '';
}

function isMutation(document: string): boolean {
  return /^\s*mutation\b/.test(document);
}
