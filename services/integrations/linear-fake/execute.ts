/** Parses, validates and executes one document against Linear's own schema. */
import { existsSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
  validate,
} from 'graphql';
import type { FakeIssue, FakeTeam, Input, Workspace } from './workspace.ts';

export interface Executed {
  status: number;
  body: ExecutionResult | { errors: object[] };
}

/** Names of the fields a document asks of Query or Mutation, such as `issueCreate`; none when it cannot be read. */
export function topLevelFields(query: string): string[] {
  try {
    const operation = getOperationAST(parse(query));
    const selections = operation?.selectionSet.selections ?? [];
    return selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
  } catch {
    // A syntax error: `executeDocument` answers it.
    return [];
  }
}

export async function executeDocument(
  workspace: Workspace,
  request: { query: string; variables: Record<string, unknown> },
): Promise<Executed> {
  const schema = linearSchema();
  let document: DocumentNode;
  try {
    document = parse(request.query);
  } catch (error) {
    return refuse(`Syntax error: ${error instanceof Error ? error.message : 'unreadable'}`, 'GRAPHQL_PARSE_FAILED');
  }
  const invalid = validate(schema, document);
  if (invalid.length > 0) return { status: 400, body: { errors: invalid.map((error) => asValidationError(error)) } };

  const root = resolvers(workspace);
  const unsupported = topLevelFields(request.query).find((field) => !(field in root) && field !== '__typename');
  if (unsupported) {
    return refuse(
      `The Linear test server does not implement "${unsupported}"; add it to linear-fake/execute.ts`,
      'NOT_IMPLEMENTED',
    );
  }
  const body = await execute({ schema, document, rootValue: root, variableValues: request.variables });
  // No data at all: the variables did not fit, and nothing ran.
  return { status: 'data' in body ? 200 : 400, body };
}

function resolvers(workspace: Workspace) {
  const payload = (fields: object) => ({ success: true, lastSyncId: 1, ...fields });
  return {
    viewer: () => ({ id: 'a0000000-0000-4000-8000-000000000001', name: 'Test key', email: 'key@example.test' }),
    team: ({ id }: { id: string }) => workspace.findTeam(id),
    teams: (args: { first?: number; filter?: { key?: { eq?: string } } }) => {
      const key = args.filter?.key?.eq;
      const nodes = workspace.teams
        .filter((team: FakeTeam) => key === undefined || team.key === key)
        .slice(0, args.first ?? 50);
      return { nodes, pageInfo: { hasNextPage: false, hasPreviousPage: false } };
    },
    issue: ({ id }: { id: string }) => asIssue(workspace.findIssue(id)),
    issueCreate: ({ input }: { input: Input }) => payload({ issue: asIssue(workspace.createIssue(input)) }),
    attachmentCreate: ({ input }: { input: Input }) => payload({ attachment: workspace.upsertAttachment(input) }),
    commentCreate: ({ input }: { input: Input }) => payload({ comment: workspace.createComment(input) }),
  };
}

/** Without the lists, which are connections in the schema. */
function asIssue({ attachments: _attachments, comments: _comments, ...issue }: FakeIssue) {
  return issue;
}

let cached: GraphQLSchema | undefined;

/** 1,200 types; building them takes most of a second, so once per process. */
function linearSchema(): GraphQLSchema {
  // Beside this file, or, in the bundle that `linear:fake` runs, one folder over.
  const places = ['./schema.graphql', '../linear-fake/schema.graphql'].map((path) => new URL(path, import.meta.url));
  cached ??= buildSchema(readFileSync(places.find((place) => existsSync(place)) ?? places[0]!, 'utf8'));
  return cached;
}

function asValidationError(error: GraphQLError): object {
  return {
    message: error.message,
    locations: error.locations,
    extensions: { type: 'graphql error', code: 'GRAPHQL_VALIDATION_FAILED', statusCode: 400, userError: true },
  };
}

function refuse(message: string, code: string): Executed {
  return { status: 400, body: { errors: [{ message, extensions: { type: 'graphql error', code, statusCode: 400 } }] } };
}
