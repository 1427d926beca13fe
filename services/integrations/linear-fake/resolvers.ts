/** The fields of Query and Mutation that work here. Everything else is refused with an error that says so. */
import { randomUUID } from 'node:crypto';
import type { FakeTeam } from './team.ts';
import { uuid } from './team.ts';
import type { FakeIssue, Input, Workspace } from './workspace.ts';

export interface RegisteredWebhook {
  id: string;
  url: string;
  secret: string;
}

interface IssueFilter {
  id?: { in?: string[]; eq?: string };
  updatedAt?: { gt?: string; gte?: string };
  team?: { key?: { eq?: string } };
}

export function createResolvers(workspace: Workspace, registerWebhook: (webhook: RegisteredWebhook) => void) {
  const payload = (fields: object) => ({ success: true, lastSyncId: 1, ...fields });
  const issuePayload = (issue: FakeIssue) => payload({ issue: asIssue(issue) });
  return {
    viewer: () => ({ id: uuid('viewer'), name: 'Test key', email: 'key@example.test' }),
    organization: () => ORGANIZATION,
    team: ({ id }: { id: string }) => asTeam(workspace.findTeam(id)),
    teams: (args: { first?: number; filter?: { key?: { eq?: string } } }) => {
      const key = args.filter?.key?.eq;
      return connection(workspace.teams.filter((team) => key === undefined || team.key === key).map(asTeam), args);
    },
    issue: ({ id }: { id: string }) => asIssue(workspace.findIssue(id)),
    issues: (args: { first?: number; after?: string; includeArchived?: boolean; filter?: IssueFilter }) =>
      connection([...workspace.issues.values()].filter((issue) => fits(issue, args)).map(asIssue), args),
    comment: ({ id }: { id: string }) => workspace.findComment(id),
    attachmentsForURL: ({ url, ...args }: { url: string; first?: number }) =>
      connection(
        [...workspace.issues.values()].flatMap((issue) => issue.attachments).filter((one) => one.url === url),
        args,
      ),
    issueCreate: ({ input }: { input: Input }) => issuePayload(workspace.createIssue(input)),
    issueUpdate: ({ id, input }: { id: string; input: Input }) => issuePayload(workspace.updateIssue(id, input)),
    issueRelationCreate: ({ input }: { input: Input }) => {
      const { id, type } = workspace.relate(input);
      return payload({ issueRelation: { id, type } });
    },
    attachmentCreate: ({ input }: { input: Input }) => payload({ attachment: workspace.upsertAttachment(input) }),
    commentCreate: ({ input }: { input: Input }) => payload({ comment: workspace.createComment(input) }),
    webhookCreate: ({ input }: { input: Input }) => {
      const webhook = { id: String(input.id ?? randomUUID()), url: String(input.url), secret: String(input.secret) };
      registerWebhook(webhook);
      return payload({ webhook: { id: webhook.id, enabled: true } });
    },
  };
}

export const ORGANIZATION = { id: uuid('organization'), name: 'Demo workspace', urlKey: 'demo' };

function asTeam(team: FakeTeam) {
  const list = (things: object[]) => (args: { first?: number }) => connection(things, args);
  return {
    ...team,
    states: list(team.states),
    labels: list(team.labels),
    members: list(team.members),
    projects: list(team.projects),
  };
}

/** Lists are connections in the schema. */
function asIssue(issue: FakeIssue): object {
  const { attachments, comments, relations, team, ...rest } = issue;
  return {
    ...rest,
    team: () => asTeam(team),
    attachments: (args: object) => connection(attachments, args),
    comments: (args: object) => connection(comments, args),
    relations: (args: object) =>
      connection(
        relations.map((one) => ({ ...one, relatedIssue: () => asIssue(one.relatedIssue) })),
        args,
      ),
  };
}

/** Pages by position: `after` is the number of things before the page. */
function connection(things: object[], args: { first?: number; after?: string }) {
  const from = Number(args.after ?? 0);
  const to = from + Math.min(args.first ?? 50, 250);
  return {
    nodes: things.slice(from, to),
    pageInfo: {
      hasNextPage: to < things.length,
      hasPreviousPage: from > 0,
      endCursor: String(Math.min(to, things.length)),
    },
  };
}

function fits(issue: FakeIssue, args: { includeArchived?: boolean; filter?: IssueFilter }): boolean {
  const { id, updatedAt, team } = args.filter ?? {};
  return (
    (args.includeArchived === true || issue.archivedAt === null) &&
    (id?.in === undefined || id.in.includes(issue.id)) &&
    (id?.eq === undefined || id.eq === issue.id) &&
    (updatedAt?.gt === undefined || issue.updatedAt > updatedAt.gt) &&
    (updatedAt?.gte === undefined || issue.updatedAt >= updatedAt.gte) &&
    (team?.key?.eq === undefined || issue.team.key === team.key.eq)
  );
}
