/** What the server holds: teams with their states, and the issues that arrived, as a Linear workspace would. */
import { randomUUID } from 'node:crypto';
import { LinearInputError } from './inputError.ts';
import { completeTeam, type FakeState, type FakeTeam, type TeamSeed } from './team.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const MAX_TITLE_LENGTH = 255;

export interface FakeAttachment {
  id: string;
  url: string;
  title: string;
  subtitle: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface FakeComment {
  id: string;
  body: string;
  createdAt: string;
}

export interface FakeRelation {
  id: string;
  type: string;
  relatedIssue: FakeIssue;
}

export interface FakeIssue {
  id: string;
  identifier: string;
  number: number;
  url: string;
  title: string;
  description: string | null;
  priority: number;
  team: FakeTeam;
  state: FakeState;
  labelIds: string[];
  assigneeId: string | null;
  projectId: string | null;
  attachments: FakeAttachment[];
  comments: FakeComment[];
  relations: FakeRelation[];
  createdAt: string;
  updatedAt: string;
  archivedAt: string | null;
  trashed: boolean | null;
  completedAt: string | null;
  canceledAt: string | null;
}

export type IssueChange = 'create' | 'update' | 'remove';

/** The fields that matter here of an input the schema has already accepted. */
export type Input = Record<string, unknown>;

export class Workspace {
  readonly teams: FakeTeam[];
  readonly issues = new Map<string, FakeIssue>();
  /** Told of every change of an issue, after it. */
  onChange: (action: IssueChange, issue: FakeIssue) => void = () => {};
  readonly #issueUrl: (identifier: string) => string;
  #counter = 0;
  #lastMs = 0;

  constructor(teams: TeamSeed[], issueUrl: (identifier: string) => string) {
    this.teams = teams.map(completeTeam);
    this.#issueUrl = issueUrl;
  }

  /** As Linear does, by UUID or by identifier (`DEM-12`). */
  findIssue(id: string): FakeIssue {
    const issue = this.issues.get(id) ?? [...this.issues.values()].find((one) => one.identifier === id);
    if (!issue) throw missing('Issue');
    return issue;
  }

  findComment(id: string): FakeComment {
    const comment = [...this.issues.values()].flatMap((issue) => issue.comments).find((one) => one.id === id);
    if (!comment) throw missing('Comment');
    return comment;
  }

  findTeam(id: unknown): FakeTeam {
    const team = this.teams.find((one) => one.id === id || one.key === id);
    if (!team) throw missing('Team');
    return team;
  }

  createIssue(input: Input): FakeIssue {
    const id = newId(input.id);
    if (this.issues.has(id)) throw conflict('Issue', id);
    const team = this.findTeam(input.teamId);
    const title = text(input.title) ?? '';
    if (!title.trim()) throw invalid('title should not be empty');
    if (title.length > MAX_TITLE_LENGTH)
      throw invalid(`title must be shorter than or equal to ${MAX_TITLE_LENGTH} characters`);
    this.#counter += 1;
    const identifier = `${team.key}-${this.#counter}`;
    const now = this.#now();
    const issue: FakeIssue = {
      id,
      identifier,
      number: this.#counter,
      url: this.#issueUrl(identifier),
      title,
      description: text(input.description),
      priority: typeof input.priority === 'number' ? input.priority : 0,
      team,
      state: input.stateId == null ? defaultState(team) : stateOf(team, input.stateId),
      labelIds: known(input.labelIds, team.labels, 'IssueLabel'),
      assigneeId: known([input.assigneeId], team.members, 'User')[0] ?? null,
      projectId: known([input.projectId], team.projects, 'Project')[0] ?? null,
      attachments: [],
      comments: [],
      relations: [],
      createdAt: now,
      updatedAt: now,
      archivedAt: null,
      trashed: null,
      completedAt: null,
      canceledAt: null,
    };
    this.issues.set(id, issue);
    this.onChange('create', issue);
    return issue;
  }

  updateIssue(id: string, input: Input): FakeIssue {
    const issue = this.findIssue(id);
    if (issue.trashed && input.trashed !== false) throw missing('Issue');
    if (input.teamId !== undefined) this.#move(issue, this.findTeam(input.teamId));
    if (input.stateId != null) this.#setState(issue, stateOf(issue.team, input.stateId));
    if (typeof input.priority === 'number') issue.priority = input.priority;
    if (typeof input.title === 'string') issue.title = input.title;
    if (input.description !== undefined) issue.description = text(input.description);
    this.touch(issue);
    return issue;
  }

  /** What a person does in Linear, by the type of the state. */
  setStateType(issue: FakeIssue, type: string): void {
    const state = issue.team.states.find((one) => one.type === type);
    if (!state) throw missing('WorkflowState');
    this.#setState(issue, state);
    this.touch(issue);
  }

  /** Into the trash, as a person deletes an issue; `forGood` leaves nothing. */
  deleteIssue(issue: FakeIssue, options: { forGood?: boolean } = {}): void {
    Object.assign(issue, { trashed: true, archivedAt: this.#now() });
    if (options.forGood) this.issues.delete(issue.id);
    issue.updatedAt = this.#now();
    this.onChange('remove', issue);
  }

  restoreIssue(issue: FakeIssue): void {
    Object.assign(issue, { trashed: null, archivedAt: null });
    this.touch(issue);
  }

  archiveIssue(issue: FakeIssue): void {
    issue.archivedAt = this.#now();
    this.touch(issue);
  }

  moveIssue(issue: FakeIssue, teamKey: string): void {
    this.#move(issue, this.findTeam(teamKey));
    this.touch(issue);
  }

  markDuplicate(issue: FakeIssue, of: FakeIssue): void {
    issue.relations.push({ id: randomUUID(), type: 'duplicate', relatedIssue: of });
    this.setStateType(issue, 'duplicate');
  }

  relate(input: Input): FakeRelation {
    const id = newId(input.id);
    const issue = this.findIssue(String(input.issueId));
    if (issue.relations.some((one) => one.id === id)) throw conflict('IssueRelation', id);
    const relation = { id, type: String(input.type), relatedIssue: this.findIssue(String(input.relatedIssueId)) };
    issue.relations.push(relation);
    return relation;
  }

  /** The URL identifies an attachment of an issue: a second one with the same URL updates the first. */
  upsertAttachment(input: Input): FakeAttachment {
    const issue = this.findIssue(String(input.issueId));
    const url = String(input.url);
    if (!/^https?:\/\//.test(url)) throw invalid('url must be a URL address');
    const now = this.#now();
    const before = issue.attachments.find((one) => one.url === url);
    const fields = { title: String(input.title), subtitle: text(input.subtitle), updatedAt: now };
    if (before) return Object.assign(before, fields);
    const created = { id: newId(input.id), url, createdAt: now, ...fields };
    issue.attachments.push(created);
    return created;
  }

  createComment(input: Input): FakeComment {
    const issue = this.findIssue(String(input.issueId));
    if (issue.trashed) throw missing('Issue');
    const id = newId(input.id);
    if (issue.comments.some((one) => one.id === id)) throw conflict('Comment', id);
    const comment = { id, body: text(input.body) ?? '', createdAt: this.#now() };
    issue.comments.push(comment);
    return comment;
  }

  /** A change that a webhook tells of. */
  touch(issue: FakeIssue): void {
    issue.updatedAt = this.#now();
    this.onChange('update', issue);
  }

  #move(issue: FakeIssue, team: FakeTeam): void {
    if (team === issue.team) return;
    this.#counter += 1;
    const identifier = `${team.key}-${this.#counter}`;
    const state = team.states.find((one) => one.type === issue.state.type) ?? defaultState(team);
    Object.assign(issue, { team, identifier, number: this.#counter, url: this.#issueUrl(identifier), state });
  }

  #setState(issue: FakeIssue, state: FakeState): void {
    const now = this.#now();
    issue.state = state;
    issue.completedAt = state.type === 'completed' ? now : null;
    issue.canceledAt = state.type === 'canceled' || state.type === 'duplicate' ? now : null;
  }

  /** Two changes never have the same time. */
  #now(): string {
    this.#lastMs = Math.max(Date.now(), this.#lastMs + 1);
    return new Date(this.#lastMs).toISOString();
  }
}

function defaultState(team: FakeTeam): FakeState {
  return team.states.find((one) => one.type === 'unstarted') ?? team.states[0]!;
}

function stateOf(team: FakeTeam, id: unknown): FakeState {
  const state = team.states.find((one) => one.id === id);
  if (!state) throw missing('WorkflowState');
  return state;
}

function known(ids: unknown, things: { id: string }[], name: string): string[] {
  const given = Array.isArray(ids) ? ids.filter((id) => id != null).map(String) : [];
  if (given.some((id) => things.every((thing) => thing.id !== id))) throw missing(name);
  return given;
}

function newId(given: unknown): string {
  if (given === undefined || given === null) return randomUUID();
  if (typeof given === 'string' && UUID_V4.test(given)) return given;
  throw invalid('id must be a UUID in version 4 format');
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function missing(name: string): LinearInputError {
  return new LinearInputError(`Entity not found: ${name}`, `Could not find referenced ${name}.`);
}

function conflict(name: string, id: string): LinearInputError {
  return new LinearInputError(`conflict on insert of ${name}`, `Entity ${name} with id ${id} already exists.`);
}

function invalid(message: string): LinearInputError {
  return new LinearInputError('Argument Validation Error', message);
}
