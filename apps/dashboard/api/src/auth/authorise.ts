import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type pg from 'pg';
import { ApiError, badParameter, notFound } from '../apiError.ts';
import type { ApiEnv } from '../env.ts';
import { projectOf } from '../projectOf.ts';
import type { Scope, ScopedPool } from '../scope/scopedPool.ts';
import { type ProjectRow, selectProjects } from '../sql/selectProjects.ts';
import { selectSubjectProjects } from '../sql/selectSubjectProjects.ts';
import { ACCESS_RULES, type AccessRule } from './accessRules.ts';
import type { Caller } from './caller.ts';
import { isAtLeast, type Role, scopeOfRole } from './roles.ts';

/** How long an answer of `stillAllowed` is good for: a role that was taken away ends a stream within this time. */
const STILL_MS = 500;

interface Allowed {
  project?: ProjectRow;
  /** Whose rows the route may touch. */
  scope: Scope;
}

/**
 * The one place that decides who may do what: looks up what the call is about, and lets it through where the caller
 * has the role that ACCESS_RULES demands there. What belongs to somebody else answers 404, as if it did not exist.
 */
export function authorise(options: {
  pool: pg.Pool;
  /** Who calls, read anew. */
  callerOf: (c: Context) => Promise<Caller | undefined>;
  now: () => number;
  within: ScopedPool['within'];
}): MiddlewareHandler<ApiEnv> {
  const rules = new Map(Object.entries(ACCESS_RULES).map(([route, rule]) => [toHonoRoute(route), rule]));

  return async (c, next) => {
    const route = matchedRoutes(c).find(({ method, path }) => method === methodOf(c) && !path.includes('*'));
    if (!route) return next();
    const rule = rules.get(`${route.method} ${route.path}`);
    if (!rule || rule.on === 'public')
      throw new Error(`${route.method} ${route.path} has no rule in auth/accessRules.ts; it stays closed`);
    const parameters = parametersOf(route.path, c.req.path);
    const { project, scope } = await allow(c, { pool: options.pool, rule, caller: c.get('caller'), parameters });
    if (project) c.set('project', project);

    let last: { at: number; answer: Promise<boolean> } | undefined;
    c.set('stillAllowed', () => {
      const at = options.now();
      if (last && at - last.at < STILL_MS) return last.answer;
      const answer = options
        .callerOf(c)
        .then(
          (caller) =>
            caller !== undefined &&
            allow(c, { pool: options.pool, rule, caller, parameters }).then(() => true, refusedOrThrow),
        );
      last = { at, answer };
      return answer;
    });
    await options.within(scope, next);
  };
}

async function allow(
  c: Context,
  options: { pool: pg.Pool; rule: AccessRule; caller: Caller; parameters: Readonly<Record<string, string>> },
): Promise<Allowed> {
  const { pool, rule, caller, parameters } = options;
  const organisationIds = [...caller.roles.keys()];
  if (rule.on === 'public' || rule.on === 'caller') return { scope: { organisationIds } };
  if (rule.on === 'home') {
    const { rows } = await pool.query<{ id: string }>('SELECT home_organisation() AS id');
    const home = rows[0]?.id ?? '';
    const role = caller.roles.get(home);
    if (role === undefined) throw notFound('endpoint', `${c.req.method} ${c.req.path}`);
    assertRole(caller, role, rule.role);
    return { scope: { organisationIds: [home] } };
  }
  if (rule.on === 'organisation') {
    const id = (parameters.organisation ?? '').toLowerCase();
    const role = caller.roles.get(id);
    if (role === undefined) throw notFound('organisation', parameters.organisation ?? '');
    assertRole(caller, role, rule.role);
    return { scope: { organisationIds: [id] } };
  }

  const id = parameters.id ?? '';
  const inPath = rule.on === 'project' && c.req.path.startsWith('/api/v1/projects/');
  const named = inPath ? id : c.req.query('project');
  if (rule.on === 'project') {
    const project = await projectOf(pool, { idOrSlug: named, organisationIds });
    assertRole(caller, roleIn(caller, project), rule.role);
    return { project, scope: scopeOf(project) };
  }
  const within = named === undefined ? undefined : await projectOf(pool, { idOrSlug: named, organisationIds });
  const [ids, projects] = await Promise.all([
    selectSubjectProjects(pool, { subject: rule.on, id }),
    within ? [within] : selectProjects(pool, { organisationIds }),
  ]);
  const [project, ...others] = projects.filter((one) => ids.includes(one.id));
  if (!project) throw notFound(rule.on, id);
  if (others.length > 0) throw badParameter('project', `is needed, because ${id} is in several projects`);
  assertRole(caller, roleIn(caller, project), rule.role);
  return { project, scope: scopeOf(project) };
}

function scopeOf({ id, organisation_id }: ProjectRow): Scope {
  return { organisationIds: [organisation_id], projectId: id };
}

function roleIn(caller: Caller, project: ProjectRow): Role {
  const role = caller.roles.get(project.organisation_id);
  if (role === undefined) throw notFound('project', project.id);
  return role;
}

function assertRole(caller: Caller, role: Role, needed: Role): void {
  if (isAtLeast(role, needed)) return;
  const scope = scopeOfRole(needed);
  const message =
    caller.kind === 'user'
      ? `this needs the role ${needed}, yours is ${role}; ask an owner or admin of the organisation`
      : scope === undefined
        ? `this needs the role ${needed}, which no API token has; sign in to the dashboard`
        : `this needs an API token with the scope ${scope}; make one in the settings of the organisation`;
  throw new ApiError({ status: 403, code: 'role_needed', message });
}

function refusedOrThrow(error: unknown): false {
  if (error instanceof ApiError) return false;
  throw error;
}

/** HEAD is answered by the route of GET. */
function methodOf(c: Context): string {
  return c.req.method === 'HEAD' ? 'GET' : c.req.method;
}

/** `GET /a/{id}` as Hono writes it: `GET /a/:id`. */
function toHonoRoute(route: string): string {
  return route.replace(/\{(\w+)\}/g, ':$1');
}

/** The parameters of `path` by the names that `pattern` gives them; it is known to match. */
function parametersOf(pattern: string, path: string): Record<string, string> {
  const values = path.split('/');
  return Object.fromEntries(
    pattern.split('/').flatMap((part, place) => (part.startsWith(':') ? [[part.slice(1), decode(values[place])]] : [])),
  );
}

function decode(text = ''): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not well-formed: then it is no id either.
    return text;
  }
}
