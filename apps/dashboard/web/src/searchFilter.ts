import * as z from 'zod/mini';
import { RULES } from './format/ruleName.ts';

/** Filters of the list, as the URL holds them. What is left out is the default. */
export const listSearch = {
  status: z.enum(['unresolved', 'new', 'open', 'snoozed', 'resolved', 'ignored', 'all']),
  rule: z.enum(RULES),
  route: z.string().check(z.minLength(1), z.maxLength(1_024)),
  q: z.string().check(z.minLength(1), z.maxLength(500)),
  range: z.enum(['1d', '7d', '14d', '30d', '90d']),
  sort: z.enum(['pain', 'recent', 'people', 'first']),
  view: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
};

export const inboxSearch = { q: listSearch.q, sort: listSearch.sort };

export const routesSearch = {
  range: z.enum(['1d', '7d', '30d']),
};

export const oneRouteSearch = { route: listSearch.route, range: routesSearch.range };

export const incidentSearch = {
  signal: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  scale: z.enum(['relative', 'clock']),
  span: z.enum(['window', 'all']),
};

export const sessionSearch = {
  event: z.string().check(z.maxLength(80)),
};

export const integrationsSearch = {
  view: z.enum(['linear', 'tickets', 'log', 'webhooks']),
};

export const ruleSearch = {
  view: z.enum(['edit', 'versions', 'overrides']),
};

export const liveSearch = {
  q: z.string().check(z.minLength(1), z.maxLength(200)),
};

export const versionSearch = {
  against: z.string().check(z.regex(/^\d{1,5}$/)),
};

/** Which of several organisations. */
export const organisationSearch = {
  org: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
};

export const loginSearch = {
  next: z.string().check(z.regex(/^\/(?!\/)/)),
};

export type SearchShape = Record<string, z.ZodMiniType>;
type Kept<S extends SearchShape> = { [Name in keyof S]?: z.infer<S[Name]> | undefined };

/**
 * Keeps the parameters that are valid, each by itself, so that one mistyped filter does not cost the others. Every name
 * of the shape is in the result, because the router lays it over what the address says.
 */
export function keepValid<S extends SearchShape>(shape: S): (search: Record<string, unknown>) => Kept<S> {
  return (search) => {
    const kept: Kept<S> = {};
    for (const name of Object.keys(shape) as (keyof S & string)[]) {
      const parsed = shape[name]?.safeParse(search[name]);
      kept[name] = parsed?.success ? (parsed.data as z.infer<S[typeof name]>) : undefined;
    }
    return kept;
  };
}

/** What `keepValid` leaves out, as `name=value`. */
export function droppedParameters(search: string, shape: SearchShape): string[] {
  const given = new URLSearchParams(search);
  const kept: Record<string, unknown> = keepValid(shape)(Object.fromEntries(given));
  return [...given].filter(([name]) => kept[name] === undefined).map(([name, value]) => `${name}=${value}`);
}
