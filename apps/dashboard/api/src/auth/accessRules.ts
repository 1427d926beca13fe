import type { Role } from './roles.ts';

/**
 * What a route is about, and the role it needs there.
 *
 * - `public`: reachable without a login; the route guards itself.
 * - `caller`: anybody who is signed in; the route shows only what is theirs.
 * - `home`: the organisation that runs this installation.
 * - `organisation`: the one whose id is the path's parameter.
 * - `project`: the one named by the path's `{id}`, or by `?project=`.
 * - `incident`, `signal`, `backtest`: the project of the one named by the path's `{id}`.
 */
export type AccessRule =
  | { on: 'public' }
  | { on: 'caller' }
  | { on: 'home' | 'organisation' | 'project' | 'incident' | 'signal' | 'backtest'; role: Role };

const signedIn: AccessRule = { on: 'caller' };
const open: AccessRule = { on: 'public' };
const on = (subject: Exclude<AccessRule['on'], 'public' | 'caller'>, role: Role): AccessRule => ({ on: subject, role });

/**
 * Every route of the API. One that is missing here answers 500 and does nothing. Reading needs a viewer; triage and
 * comments a member; settings, rules, keys and integrations an admin.
 */
export const ACCESS_RULES: Readonly<Record<string, AccessRule>> = {
  'GET /api/v1/auth/state': open,
  'POST /api/v1/auth/setup': open,
  'POST /api/v1/auth/login': open,
  'POST /api/v1/auth/logout': open,
  'POST /api/v1/auth/invitation': open,
  'POST /api/v1/auth/invitation/accept': open,
  'POST /api/v1/auth/reset': open,

  'GET /api/v1/account': signedIn,
  'PATCH /api/v1/account': signedIn,
  'POST /api/v1/account/password': signedIn,
  'POST /api/v1/account/sign-out-others': signedIn,

  'POST /api/v1/organisations': on('home', 'owner'),
  'PATCH /api/v1/organisations/{organisation}': on('organisation', 'owner'),
  'GET /api/v1/organisations/{organisation}/members': on('organisation', 'viewer'),
  'PATCH /api/v1/organisations/{organisation}/members/{member}': on('organisation', 'admin'),
  'DELETE /api/v1/organisations/{organisation}/members/{member}': on('organisation', 'admin'),
  'POST /api/v1/organisations/{organisation}/members/{member}/reset': on('organisation', 'admin'),
  'POST /api/v1/organisations/{organisation}/invitations': on('organisation', 'admin'),
  'DELETE /api/v1/organisations/{organisation}/invitations/{invitation}': on('organisation', 'admin'),
  'GET /api/v1/organisations/{organisation}/tokens': on('organisation', 'admin'),
  'POST /api/v1/organisations/{organisation}/tokens': on('organisation', 'admin'),
  'DELETE /api/v1/organisations/{organisation}/tokens/{token}': on('organisation', 'admin'),
  'GET /api/v1/organisations/{organisation}/audit': on('organisation', 'admin'),

  'GET /api/v1/projects': signedIn,
  'POST /api/v1/organisations/{organisation}/projects': on('organisation', 'admin'),
  'PATCH /api/v1/projects/{id}': on('project', 'admin'),
  'GET /api/v1/projects/{id}/keys': on('project', 'viewer'),
  'POST /api/v1/projects/{id}/keys': on('project', 'admin'),
  'PATCH /api/v1/projects/{id}/keys/{key}': on('project', 'admin'),
  'DELETE /api/v1/projects/{id}/keys/{key}': on('project', 'admin'),
  'GET /api/v1/projects/{id}/erasures': on('project', 'admin'),
  'POST /api/v1/projects/{id}/erasures': on('project', 'admin'),
  'GET /api/v1/projects/{id}/staff': on('project', 'viewer'),
  'POST /api/v1/projects/{id}/staff': on('project', 'admin'),
  'DELETE /api/v1/projects/{id}/staff/{part}': on('project', 'admin'),

  'GET /api/v1/incidents': on('project', 'viewer'),
  'GET /api/v1/incidents/{id}': on('incident', 'viewer'),
  'GET /api/v1/incidents/{id}/signals': on('incident', 'viewer'),
  'POST /api/v1/incidents/{id}/status': on('incident', 'member'),
  'POST /api/v1/projects/{id}/triage': on('project', 'member'),
  'POST /api/v1/projects/{id}/triage/{action}/undo': on('project', 'member'),
  'GET /api/v1/projects/{id}/exclusion-effect': on('project', 'viewer'),
  'GET /api/v1/projects/{id}/releases': on('project', 'viewer'),
  'GET /api/v1/projects/{id}/assignees': on('project', 'viewer'),
  'GET /api/v1/projects/{id}/search-values': on('project', 'viewer'),
  'GET /api/v1/projects/{id}/views': on('project', 'viewer'),
  'POST /api/v1/projects/{id}/views': on('project', 'member'),
  'PATCH /api/v1/projects/{id}/views/{view}': on('project', 'member'),
  'DELETE /api/v1/projects/{id}/views/{view}': on('project', 'member'),
  'GET /api/v1/projects/{id}/routes': on('project', 'viewer'),
  'GET /api/v1/projects/{id}/route': on('project', 'viewer'),
  'GET /api/v1/incidents/{id}/around': on('incident', 'viewer'),
  'GET /api/v1/incidents.csv': on('project', 'viewer'),
  'GET /api/v1/signals': on('project', 'viewer'),
  'GET /api/v1/signals/{id}': on('signal', 'viewer'),
  'GET /api/v1/signals/{id}/place': on('signal', 'viewer'),
  'GET /api/v1/sessions/{id}/events': on('project', 'viewer'),
  'GET /api/v1/sessions/{id}/near-misses': on('project', 'viewer'),
  'GET /api/v1/stream': on('project', 'viewer'),

  'POST /api/v1/backtests': on('project', 'admin'),
  'GET /api/v1/backtests': on('project', 'viewer'),
  'GET /api/v1/backtests/{id}': on('backtest', 'viewer'),
  'PUT /api/v1/backtests/{id}/verdicts/{signal}': on('backtest', 'member'),

  'GET /api/v1/live': on('project', 'viewer'),

  'GET /api/v1/rules': on('project', 'viewer'),
  'GET /api/v1/rules/{rule}': on('project', 'viewer'),
  'POST /api/v1/rules/{rule}/check': on('project', 'viewer'),
  'POST /api/v1/rules/{rule}/versions': on('project', 'admin'),
  'POST /api/v1/rules/{rule}/state': on('project', 'admin'),
  'POST /api/v1/rules/{rule}/overrides': on('project', 'admin'),
  'DELETE /api/v1/rules/{rule}/overrides/{version}': on('project', 'admin'),

  'GET /api/v1/setup': on('project', 'viewer'),
  'GET /api/v1/setup/road': on('project', 'viewer'),
  'GET /api/v1/status': on('home', 'viewer'),

  'GET /api/v1/integrations/linear': on('home', 'viewer'),
  'DELETE /api/v1/integrations/linear': on('home', 'admin'),
  'PUT /api/v1/integrations/linear/key': on('home', 'admin'),
  'POST /api/v1/integrations/linear/test': on('home', 'admin'),
  'GET /api/v1/integrations/linear/choices': on('home', 'admin'),
  'POST /api/v1/integrations/linear/oauth': on('home', 'admin'),
  'GET /api/v1/integrations/linear/callback': on('home', 'admin'),
  'PUT /api/v1/integrations/linear/webhook-secret': on('home', 'admin'),
  'POST /api/v1/integrations/linear/webhook': on('home', 'admin'),

  'GET /api/v1/projects/{id}/ticket-policy': on('project', 'viewer'),
  'PATCH /api/v1/projects/{id}/ticket-policy': on('project', 'admin'),
  'POST /api/v1/projects/{id}/ticket-preview': on('project', 'viewer'),
  'GET /api/v1/projects/{id}/deliveries': on('project', 'viewer'),
  'POST /api/v1/projects/{id}/deliveries/{part}/retry': on('project', 'member'),
  'POST /api/v1/incidents/{id}/ticket': on('incident', 'member'),
  'GET /api/v1/projects/{id}/webhooks': on('project', 'admin'),
  'POST /api/v1/projects/{id}/webhooks': on('project', 'admin'),
  'PATCH /api/v1/projects/{id}/webhooks/{part}': on('project', 'admin'),
  'DELETE /api/v1/projects/{id}/webhooks/{part}': on('project', 'admin'),
  'POST /api/v1/projects/{id}/webhooks/{part}/rotate': on('project', 'admin'),
  'POST /api/v1/projects/{id}/webhooks/{part}/test': on('project', 'admin'),
};
