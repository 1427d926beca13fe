import type { TestApi } from './startApi.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Schema = { [name: string]: Json };

export interface ListedRoute {
  method: string;
  /** As in the description: `/api/v1/incidents/{id}`. */
  path: string;
  /** Whether it takes `?project=`. */
  takesProject: boolean;
  /** A body that the description allows, as far as it says; every id in it is `foreignId`. */
  body: Json | undefined;
}

/** Every route of the running API, so that one added later is covered without a word. */
export async function listRoutes(api: TestApi, options: { foreignId: string }): Promise<ListedRoute[]> {
  const document = (await (await api.callAs('GET', '/api/v1/openapi.json')).json()) as {
    paths: Record<string, Record<string, Schema>>;
    components: { schemas: Record<string, Schema> };
  };
  const sample = (schema: Schema): Json => sampleOf(schema, { schemas: document.components.schemas, ...options });
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const body = dig(operation, 'requestBody', 'content', 'application/json', 'schema');
      return {
        method: method.toUpperCase(),
        path,
        takesProject: JSON.stringify(operation.parameters ?? []).includes('"name":"project"'),
        body: isSchema(body) ? sample(body) : undefined,
      };
    }),
  );
}

function sampleOf(schema: Schema, options: { schemas: Record<string, Schema>; foreignId: string }): Json {
  const { $ref: reference, enum: allowed, type } = schema;
  if (typeof reference === 'string') return sampleOf(options.schemas[reference.split('/').at(-1) ?? ''] ?? {}, options);
  if (Array.isArray(allowed)) return allowed[0] ?? null;
  for (const kind of ['anyOf', 'oneOf', 'allOf']) {
    const [first] = Array.isArray(schema[kind]) ? schema[kind] : [];
    if (isSchema(first)) return sampleOf(first, options);
  }
  if (type === 'object' || isSchema(schema.properties)) {
    const properties = isSchema(schema.properties) ? schema.properties : {};
    return Object.fromEntries(
      Object.entries(properties).map(([name, part]) => [
        name,
        /id$/i.test(name) ? options.foreignId : isSchema(part) ? sampleOf(part, options) : null,
      ]),
    );
  }
  if (type === 'array') return isSchema(schema.items) ? [sampleOf(schema.items, options)] : [];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return typeof schema.minimum === 'number' ? schema.minimum : 1;
  return schema.format === 'uuid' ? options.foreignId : 'changed by another organisation';
}

function isSchema(value: Json | undefined): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dig(schema: Schema, ...names: string[]): Json | undefined {
  return names.reduce<Json | undefined>((value, name) => (isSchema(value) ? value[name] : undefined), schema);
}
