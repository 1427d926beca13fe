/** What the server holds: teams and the issues that arrived, as a Linear workspace would. */
import { randomUUID } from 'node:crypto';
import { LinearInputError } from './inputError.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export interface FakeTeam {
  id: string;
  key: string;
  name: string;
}

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

export interface FakeIssue {
  id: string;
  identifier: string;
  number: number;
  url: string;
  title: string;
  description: string | null;
  priority: number;
  team: FakeTeam;
  attachments: FakeAttachment[];
  comments: FakeComment[];
  createdAt: string;
}

/** The fields that matter here of an input the schema has already accepted. */
export type Input = Record<string, unknown>;

export class Workspace {
  readonly teams: FakeTeam[];
  readonly issues = new Map<string, FakeIssue>();
  readonly #issueUrl: (identifier: string) => string;
  #counter = 0;

  constructor(teams: FakeTeam[], issueUrl: (identifier: string) => string) {
    this.teams = teams;
    this.#issueUrl = issueUrl;
  }

  /** As Linear does, by UUID or by identifier (`DEM-12`). */
  findIssue(id: string): FakeIssue {
    const issue = this.issues.get(id) ?? [...this.issues.values()].find((one) => one.identifier === id);
    if (!issue) throw new LinearInputError('Entity not found: Issue', 'Could not find referenced Issue.');
    return issue;
  }

  findTeam(id: unknown): FakeTeam {
    const team = this.teams.find((one) => one.id === id || one.key === id);
    if (!team) throw new LinearInputError('Entity not found: Team', 'Could not find referenced Team.');
    return team;
  }

  createIssue(input: Input): FakeIssue {
    const id = newId(input.id);
    if (this.issues.has(id)) {
      throw new LinearInputError('conflict on insert of Issue', `Entity Issue with id ${id} already exists.`);
    }
    const team = this.findTeam(input.teamId);
    const title = text(input.title) ?? '';
    if (!title.trim()) throw new LinearInputError('Argument Validation Error', 'title should not be empty');
    this.#counter += 1;
    const identifier = `${team.key}-${this.#counter}`;
    const issue: FakeIssue = {
      id,
      identifier,
      number: this.#counter,
      url: this.#issueUrl(identifier),
      title,
      description: text(input.description),
      priority: typeof input.priority === 'number' ? input.priority : 0,
      team,
      attachments: [],
      comments: [],
      createdAt: new Date().toISOString(),
    };
    this.issues.set(id, issue);
    return issue;
  }

  /** The URL identifies an attachment of an issue: a second one with the same URL updates the first. */
  upsertAttachment(input: Input): FakeAttachment {
    const issue = this.findIssue(String(input.issueId));
    const url = String(input.url);
    if (!/^https?:\/\//.test(url)) throw new LinearInputError('Argument Validation Error', 'url must be a URL address');
    const now = new Date().toISOString();
    const known = issue.attachments.find((one) => one.url === url);
    const fields = { title: String(input.title), subtitle: text(input.subtitle), updatedAt: now };
    if (known) return Object.assign(known, fields);
    const created = { id: newId(input.id), url, createdAt: now, ...fields };
    issue.attachments.push(created);
    return created;
  }

  createComment(input: Input): FakeComment & { issue: FakeIssue } {
    const issue = this.findIssue(String(input.issueId));
    const comment = { id: newId(input.id), body: text(input.body) ?? '', createdAt: new Date().toISOString() };
    issue.comments.push(comment);
    return { ...comment, issue };
  }
}

function newId(given: unknown): string {
  if (given === undefined || given === null) return randomUUID();
  if (typeof given === 'string' && UUID_V4.test(given)) return given;
  throw new LinearInputError('Argument Validation Error', 'id must be a UUID in version 4 format');
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
