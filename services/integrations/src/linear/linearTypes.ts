/** What Wince reads of Linear's things. */

export interface LinearTeam {
  id: string;
  key: string;
  name: string;
}

export interface LinearState {
  id: string;
  name: string;
  /** triage, backlog, unstarted, started, completed, canceled, duplicate; unknown ones count as open. */
  type: string;
  position: number;
}

export interface LinearIssue {
  id: string;
  identifier: string;
  url: string;
  title: string;
  priority: number;
  archivedAt: string | null;
  trashed: boolean | null;
  updatedAt: string;
  completedAt: string | null;
  canceledAt: string | null;
  state: { id: string; name: string; type: string };
  team: LinearTeam;
  relations?: { nodes: { type: string; relatedIssue: { id: string; identifier: string; url: string } }[] };
}

export interface TeamChoices {
  states: LinearState[];
  labels: { id: string; name: string }[];
  members: { id: string; name: string }[];
  projects: { id: string; name: string }[];
}

export type TicketState = 'open' | 'completed' | 'canceled' | 'merged' | 'removed';

/** Where a ticket stands. States are told by their type, never by their name. */
export function ticketStateOf(issue: Pick<LinearIssue, 'trashed' | 'state' | 'relations'>): TicketState {
  if (issue.trashed) return 'removed';
  if (duplicateOf(issue) !== undefined || issue.state.type === 'duplicate') return 'merged';
  if (issue.state.type === 'completed') return 'completed';
  if (issue.state.type === 'canceled') return 'canceled';
  return 'open';
}

export function duplicateOf(
  issue: Pick<LinearIssue, 'relations'>,
): { id: string; identifier: string; url: string } | undefined {
  return issue.relations?.nodes.find((one) => one.type === 'duplicate')?.relatedIssue;
}
