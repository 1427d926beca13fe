import { queryOf, request } from './request.ts';
import type { paths } from './schema.gen.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type PathOf<M extends Method> = {
  [Path in keyof paths]: paths[Path][M] extends { responses: unknown } ? Path : never;
}[keyof paths];
type AnswerOf<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Answer } } } }
  ? Answer
  : Operation extends { responses: { 202: { content: { 'application/json': infer Answer } } } }
    ? Answer
    : never;
type BodyOf<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Body
  : undefined;
type PartOf<Operation, Name extends 'path' | 'query'> = Operation extends { parameters: infer Parts }
  ? Name extends keyof Parts
    ? Parts[Name] | (object extends Pick<Parts, Name> ? undefined : never)
    : undefined
  : undefined;
/** What may be left out may also be undefined: neither an address nor JSON says it. */
type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { [Name in keyof T]: Loose<T[Name]> | (object extends Pick<T, Name> ? undefined : never) }
    : T;
type Option<Name extends string, Value> = [Value] extends [undefined]
  ? { [N in Name]?: undefined }
  : undefined extends Value
    ? { [N in Name]?: Loose<Value> }
    : { [N in Name]: Loose<Value> };
type Options<Operation> = Option<'path', PartOf<Operation, 'path'>> &
  Option<'query', PartOf<Operation, 'query'>> &
  Option<'body', BodyOf<Operation>> & { signal?: AbortSignal };

/**
 * Calls a route. Its path, parameters, body and answer are those that the API's own code describes.
 * @throws ApiRequestError in the API's own words where it refuses, and where there is no answer at all.
 *
 * @example const { rules } = await ask('get', '/api/v1/rules', { query: { project }, signal });
 */
export function ask<M extends Method, Path extends PathOf<M>>(
  method: M,
  path: Path,
  ...[options]: object extends Options<paths[Path][M]> ? [Options<paths[Path][M]>?] : [Options<paths[Path][M]>]
): Promise<AnswerOf<paths[Path][M]>> {
  const { path: names, query, body, signal }: Given = options ?? {};
  const address = Object.entries(Object(names)).reduce<string>(
    (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
  return request(`${address}${queryOf(Object(query))}`, {
    method: method.toUpperCase(),
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** What a screen's address says is a text until the API has looked at it: it refuses what is none of these. */
export type Asked<Path extends PathOf<'get'>> = Loose<NonNullable<PartOf<paths[Path]['get'], 'query'>>>;

/** The same answer under the name that the API's code has for it; one that does not fit does not compile. */
export const answer = <T>(given: Promise<T>): Promise<T> => given;

interface Given {
  path?: unknown;
  query?: unknown;
  body?: unknown;
  signal?: AbortSignal;
}
