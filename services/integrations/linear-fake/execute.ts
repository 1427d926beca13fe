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

export interface Executed {
  status: number;
  body: ExecutionResult | { errors: object[] };
}

/** Undefined when it is not GraphQL. */
export function readDocument(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    // A syntax error: `executeDocument` answers it.
    return undefined;
  }
}

/** Names of the fields a document asks of Query or Mutation, such as `issueCreate`; none when it cannot be read. */
export function topLevelFields(document: DocumentNode | undefined): string[] {
  const selections = (document && getOperationAST(document)?.selectionSet.selections) ?? [];
  return selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
}

export async function executeDocument(
  root: object,
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

  const unsupported = topLevelFields(document).find((field) => !(field in root) && field !== '__typename');
  if (unsupported) {
    return refuse(
      `The Linear test server does not implement "${unsupported}"; add it to linear-fake/resolvers.ts`,
      'NOT_IMPLEMENTED',
    );
  }
  const body = await execute({ schema, document, rootValue: root, variableValues: request.variables });
  // No data at all: the variables did not fit, and nothing ran.
  return { status: 'data' in body ? 200 : 400, body };
}

let cached: GraphQLSchema | undefined;

/** 1,200 types; building them takes most of a second, so once per process. */
function linearSchema(): GraphQLSchema {
  // Beside this file, or, in the bundle that `linear:fake` runs, one folder over.
  const places = ['./schema.graphql', '../linear-fake/schema.graphql'].map((path) => new URL(path, import.meta.url));
  const bench = new URL('../../../../services/integrations/linear-fake/schema.graphql', import.meta.url);
  const found = [...places, bench].find((place) => existsSync(place));
  cached ??= buildSchema(readFileSync(found ?? places[0]!, 'utf8'));
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
