/** What a project lets through to its tracker. */

export interface TicketPolicy {
  /** Nothing at all goes out: no tickets, comments or changes. */
  paused: boolean;
  /** Tickets are written and shown, not sent. */
  dryRun: boolean;
  minPeople: number;
  minSeverity: 'medium' | 'high';
  /** Percent of the sessions that used the element. */
  minShare: number;
  budgetPerDay: number;
  /** IANA name, such as `Europe/Berlin`: days and quiet hours are those of this place. */
  timezone: string;
  /** Minutes of the day, [from, to); from > to passes midnight. Null: none. */
  quietFrom: number | null;
  quietTo: number | null;
  quietWeekends: boolean;
  /** What happens to the ticket when a resolved incident comes back. */
  onReturn: 'reopen' | 'new';
  commentOnGrowth: boolean;
  completeWhenResolved: boolean;
  resolveWhenCompleted: boolean;
  /** An incident without signals for so long is resolved, and its ticket closed with a note. Null: never. */
  closeAfterDays: number | null;
  teamId: string | null;
  linearProjectId: string | null;
  assigneeId: string | null;
  labelIds: string[];
  routing: RoutingRule[];
  titleTemplate: string | null;
  bodyTemplate: string | null;
}

/** What is undefined stays as it is. */
export type PolicyChanges = { [Key in keyof TicketPolicy]?: TicketPolicy[Key] | undefined };

/** Where the tickets of a part of the product go. What is left out stays as the project has it. */
export interface RoutingRule {
  /** `/checkout` is that route; `/checkout/*` everything below it too. */
  route?: string | undefined;
  /** Id of a rule, such as `dead-click`. */
  rule?: string | undefined;
  teamId?: string | undefined;
  projectId?: string | undefined;
  assigneeId?: string | undefined;
  labelIds?: string[] | undefined;
}

export const DEFAULT_POLICY: TicketPolicy = {
  paused: false,
  dryRun: false,
  minPeople: 1,
  minSeverity: 'medium',
  minShare: 0,
  budgetPerDay: 20,
  timezone: 'UTC',
  quietFrom: null,
  quietTo: null,
  quietWeekends: false,
  onReturn: 'reopen',
  commentOnGrowth: true,
  completeWhenResolved: true,
  resolveWhenCompleted: true,
  closeAfterDays: null,
  teamId: null,
  linearProjectId: null,
  assigneeId: null,
  labelIds: [],
  routing: [],
  titleTemplate: null,
  bodyTemplate: null,
};

export interface Destination {
  teamId: string | undefined;
  projectId: string | undefined;
  assigneeId: string | undefined;
  labelIds: string[];
}

/** Where a ticket goes: the first rule that fits, over the project's own choice. */
export function destinationOf(policy: TicketPolicy, incident: { route: string; rules: string[] }): Destination {
  const fits = (one: RoutingRule) =>
    (one.route === undefined || matchesRoute(one.route, incident.route)) &&
    (one.rule === undefined || incident.rules.includes(one.rule));
  const rule = policy.routing.find(fits);
  const otherTeam = rule?.teamId !== undefined && rule.teamId !== policy.teamId;
  return {
    teamId: rule?.teamId ?? policy.teamId ?? undefined,
    // Projects and labels belong to teams: those of the default team do not follow to another one.
    projectId: rule?.projectId ?? (otherTeam ? undefined : (policy.linearProjectId ?? undefined)),
    assigneeId: rule?.assigneeId ?? (otherTeam ? undefined : (policy.assigneeId ?? undefined)),
    labelIds: rule?.labelIds ?? (otherTeam ? [] : policy.labelIds),
  };
}

export function matchesRoute(pattern: string, route: string): boolean {
  if (!pattern.endsWith('*')) return pattern === route;
  const start = pattern.slice(0, -1);
  return route.startsWith(start) || (start.endsWith('/') && route === start.slice(0, -1));
}
