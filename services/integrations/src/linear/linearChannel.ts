/**
 * Linear as a channel: what each kind of job means there. Before it changes an issue it reads it, and what a person has
 * done to it (deleted, merged, canceled, given another priority) stands.
 */
import type pg from 'pg';
import { type Channel, ChannelError, type Job, LeaseLostError, type Receipt } from '../channel.ts';
import { failureOf } from '../deliver.ts';
import { type Destination, destinationOf } from '../policy/policy.ts';
import { readTicketFacts, type UsageReader } from '../readTicketFacts.ts';
import { insertActivity } from '../sql/insertActivity.ts';
import { insertTicket } from '../sql/insertTicket.ts';
import { openIncident } from '../sql/openIncident.ts';
import { selectPolicy } from '../sql/selectPolicy.ts';
import { selectTicket, type TicketRow } from '../sql/selectTickets.ts';
import { type TicketChanges, updateTicket } from '../sql/updateTicket.ts';
import { deriveId, deriveIssueId } from './deriveIssueId.ts';
import { counted, people, timestamp } from './incidentWords.ts';
import { codeSpan } from './inertText.ts';
import type { LinearApi } from './linearApi.ts';
import { duplicateOf, type LinearIssue, type LinearTeam, ticketStateOf } from './linearTypes.ts';
import { priorityOf } from './priority.ts';
import { type DigestPayload, digestBody } from './renderDigest.ts';
import { incidentUrl, renderTicket } from './renderTicket.ts';
import type { TicketFacts } from './ticketFacts.ts';

export interface LinearChannelDeps {
  pool: pg.Pool;
  api: LinearApi;
  /** The team of tickets for which the project names none. */
  defaultTeam: () => LinearTeam;
  publicUrl: string;
  usage: UsageReader | undefined;
  now: () => number;
}

type Send = Parameters<Channel['send']>[1];

export function createLinearChannel(deps: LinearChannelDeps): Channel {
  const { pool, api, now } = deps;

  /** What the dashboard and the ticket know of each other, once the issue is there. */
  async function linked(job: Job, issue: LinearIssue, facts: TicketFacts, again: boolean): Promise<Receipt> {
    const { incidentId, generation } = job;
    if (incidentId === null) throw new Error(`job ${job.outboxId} has no incident`);
    const warning = await attach(issue, facts);
    return {
      detail: issue.identifier,
      ...(warning === undefined ? {} : { warning }),
      async record(client) {
        await openIncident(client, incidentId);
        await insertTicket(client, {
          incidentId,
          generation,
          linearIssueId: issue.id,
          identifier: issue.identifier,
          url: issue.url,
          priority: issue.priority,
          people: facts.incident.people,
          updatedAt: issue.updatedAt,
          stateName: issue.state.name,
        });
        const action = again ? 'ticket-reopened' : 'ticket-created';
        await insertActivity(client, { incidentId, action, detail: issue.identifier });
      },
    };
  }

  /** The issue is what counts: an attachment that Linear refuses for good does not hold it back. */
  async function attach(issue: LinearIssue, facts: TicketFacts): Promise<string | undefined> {
    const { shortId, sessions } = facts.incident;
    try {
      await api.attach({
        issueId: issue.id,
        url: incidentUrl(deps.publicUrl, shortId),
        title: `Wince incident ${shortId}`,
        subtitle: `${people(facts)}, ${counted(sessions, 'session', 'sessions')}`,
      });
      return undefined;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.type === 'refused' || failure.type === 'missing') return failure.message;
      throw maybeDone(error);
    }
  }

  async function factsOf(job: Job): Promise<TicketFacts> {
    const read = job.incidentId === null ? undefined : await readTicketFacts(pool, job.incidentId, deps.usage);
    // It was deleted, and its rows go with it.
    if (!read) throw new LeaseLostError();
    return read.facts;
  }

  async function createTicket(job: Job, stillOurs: Send): Promise<Receipt> {
    const facts = await factsOf(job);
    const incidentId = job.incidentId!;
    const policy = await selectPolicy(pool, job.projectId);
    const text = renderTicket(facts, { publicUrl: deps.publicUrl, nowMs: now(), policy });
    const earlier = await selectTicket(pool, { incidentId, upTo: job.generation - 1 });
    if (earlier && policy.onReturn === 'reopen' && !job.forced) {
      const issue = await comeBack(job, earlier, facts, (fence) => stillOurs(fence ? text : undefined));
      if (issue) return linked(job, issue, facts, true);
    }
    const to = destinationOf(policy, facts.incident);
    if (!(await stillOurs(text))) throw new LeaseLostError();
    const { projectId, assigneeId, labelIds } = to;
    const issue = await api
      .createIssue({
        id: ticketIssueId(job),
        ...text,
        teamId: to.teamId ?? deps.defaultTeam().id,
        priority: priorityOf(facts.incident),
        ...(projectId === undefined ? {} : { projectId }),
        ...(assigneeId === undefined ? {} : { assigneeId }),
        ...(labelIds.length === 0 ? {} : { labelIds }),
      })
      .catch((error: unknown) => {
        throw chosenByUs(to) ? misconfigured(error) : error;
      });
    if (earlier) await relate(issue, earlier);
    return linked(job, issue, facts, false);
  }

  /** The issue of an earlier generation, open again; undefined where a new one is to be made. */
  async function comeBack(
    job: Job,
    earlier: TicketRow,
    facts: TicketFacts,
    stillOurs: (fence: boolean) => Promise<boolean>,
  ): Promise<LinearIssue | undefined> {
    const issue = await api.findIssue(earlier.issueId);
    if (!issue || issue.trashed) throw removed(earlier.identifier);
    const state = ticketStateOf(issue);
    if (state === 'canceled' || state === 'merged') throw decided(issue);
    // An archived issue cannot be worked on any more: a new one, related to it.
    if (issue.archivedAt !== null) return undefined;
    if (!(await stillOurs(true))) throw new LeaseLostError();
    const reopened = state === 'completed' ? await reopen(issue) : issue;
    await api
      .comment({
        id: deriveId(job.projectId, earlier.incidentId, job.generation, 'return'),
        issueId: issue.id,
        body: `It is back: ${people(facts)} in ${counted(facts.incident.sessions, 'session', 'sessions')} by now, last at ${timestamp(facts.incident.lastSeenAt)}. [Open this incident in Wince](${incidentUrl(deps.publicUrl, facts.incident.shortId)})`,
      })
      .catch((error: unknown) => {
        throw maybeDone(error);
      });
    return reopened;
  }

  async function reopen(issue: LinearIssue): Promise<LinearIssue> {
    const states = await api.states(issue.team.id);
    const to = ['unstarted', 'backlog', 'triage', 'started']
      .map((type) => states.find((one) => one.type === type))
      .find((one) => one !== undefined);
    return to === undefined ? issue : api.updateIssue(issue.id, { stateId: to.id });
  }

  async function relate(issue: LinearIssue, earlier: TicketRow): Promise<void> {
    try {
      await api.relate({ id: deriveId(issue.id, earlier.issueId), issueId: issue.id, relatedIssueId: earlier.issueId });
    } catch (error) {
      const failure = failureOf(error);
      // The earlier one may be gone: the relation is a courtesy.
      if (failure.type !== 'refused' && failure.type !== 'missing') throw maybeDone(error);
    }
  }

  /** The ticket that a change is about, and its issue as it is now. */
  async function ticketOf(job: Job): Promise<{ ticket: TicketRow; issue: LinearIssue }> {
    const ticket =
      job.incidentId === null
        ? undefined
        : await selectTicket(pool, { incidentId: job.incidentId, upTo: job.generation });
    if (!ticket) throw new LeaseLostError();
    const issue = await api.findIssue(ticket.issueId);
    if (!issue || issue.trashed) throw removed(ticket.identifier);
    if (duplicateOf(issue)) throw decided(issue);
    return { ticket, issue };
  }

  function changed(ticket: TicketRow, issue: LinearIssue, detail: string, changes: TicketChanges): Receipt {
    return {
      detail,
      record: (client) =>
        updateTicket(client, ticket, {
          ...changes,
          updatedAt: issue.updatedAt,
          stateName: issue.state.name,
          identifier: issue.identifier,
          url: issue.url,
        }),
    };
  }

  async function comment(job: Job, stillOurs: Send): Promise<Receipt> {
    const { ticket, issue } = await ticketOf(job);
    const { body, people: told } = job.payload as { body: string; people: number };
    if (ticketStateOf(issue) !== 'open') throw decided(issue);
    if (!(await stillOurs())) throw new LeaseLostError();
    await api.comment({ id: commentId(job), issueId: issue.id, body });
    return changed(ticket, issue, `${issue.identifier}: comment`, { peopleTold: told });
  }

  async function setPriority(job: Job, stillOurs: Send): Promise<Receipt> {
    const { ticket, issue } = await ticketOf(job);
    const { priority } = job.payload as { priority: number };
    if (ticket.prioritySet !== null && issue.priority !== ticket.prioritySet)
      throw new ChannelError({
        type: 'skipped',
        message: `A person gave ${issue.identifier} another priority in Linear; it stays.`,
      });
    if (!(await stillOurs())) throw new LeaseLostError();
    const updated = await api.updateIssue(issue.id, { priority });
    return changed(ticket, updated, `${issue.identifier}: priority ${priority}`, { prioritySet: priority });
  }

  async function complete(job: Job, stillOurs: Send): Promise<Receipt> {
    const { ticket, issue } = await ticketOf(job);
    const { to, note } = job.payload as { to: 'completed' | 'canceled'; note: string };
    if (ticketStateOf(issue) !== 'open')
      return changed(ticket, issue, `${issue.identifier}: closed already`, { state: ticketStateOf(issue) });
    const state = (await api.states(issue.team.id)).find((one) => one.type === to);
    if (!state)
      throw new ChannelError({
        type: 'refused',
        message: `The team ${issue.team.name} has no state of the type ${to}; add one in Linear.`,
      });
    if (!(await stillOurs())) throw new LeaseLostError();
    await api.comment({ id: commentId(job), issueId: issue.id, body: note });
    const updated = await api.updateIssue(issue.id, { stateId: state.id }).catch((error: unknown) => {
      throw maybeDone(error);
    });
    return changed(ticket, updated, `${issue.identifier}: ${state.name}`, { state: to });
  }

  async function reopenTicket(job: Job, stillOurs: Send): Promise<Receipt> {
    const { ticket, issue } = await ticketOf(job);
    if (!(await stillOurs())) throw new LeaseLostError();
    const updated = ticketStateOf(issue) === 'open' ? issue : await reopen(issue);
    return changed(ticket, updated, `${issue.identifier}: ${updated.state.name}`, { state: 'open' });
  }

  async function digest(job: Job, stillOurs: Send): Promise<Receipt> {
    const policy = await selectPolicy(pool, job.projectId);
    const text = digestBody(job.payload as DigestPayload, deps.publicUrl);
    if (!(await stillOurs(text))) throw new LeaseLostError();
    const issue = await api.createIssue({
      id: deriveId(job.projectId, 'digest', job.key),
      ...text,
      teamId: policy.teamId ?? deps.defaultTeam().id,
      priority: 3,
      ...(policy.labelIds.length === 0 ? {} : { labelIds: policy.labelIds }),
    });
    return { detail: issue.identifier };
  }

  return {
    name: 'linear',

    async find(job) {
      switch (job.kind) {
        case 'create-ticket': {
          const issue = await api.findIssue(ticketIssueId(job));
          return issue && linked(job, issue, await factsOf(job), false);
        }
        case 'digest': {
          const issue = await api.findIssue(deriveId(job.projectId, 'digest', job.key));
          return issue && { detail: issue.identifier };
        }
        default:
          // Comments have ids of ours, and a state or priority that is set twice is set once.
          return undefined;
      }
    },

    send(job, stillOurs) {
      switch (job.kind) {
        case 'create-ticket':
          return createTicket(job, stillOurs);
        case 'comment':
          return comment(job, stillOurs);
        case 'set-priority':
          return setPriority(job, stillOurs);
        case 'complete-ticket':
          return complete(job, stillOurs);
        case 'reopen-ticket':
          return reopenTicket(job, stillOurs);
        case 'digest':
          return digest(job, stillOurs);
        default:
          throw new ChannelError({
            type: 'refused',
            message: `Linear has no job of the kind ${codeSpan(job.kind, 40)}`,
          });
      }
    },
  };
}

/** A ticket that a person deleted and another one asked for again is another issue. */
function ticketIssueId(job: Job): string {
  const { projectId, incidentId, generation, forced, key } = job;
  if (incidentId === null) throw new Error(`job ${job.outboxId} has no incident`);
  return forced && key !== ''
    ? deriveId(projectId, incidentId, generation, key)
    : deriveIssueId({ projectId, incidentId, generation });
}

function commentId(job: Job): string {
  return deriveId(job.projectId, job.incidentId ?? '', job.generation, job.kind, job.key);
}

function removed(identifier: string): ChannelError {
  return new ChannelError({
    type: 'skipped',
    held: 'removed',
    message: `${identifier} was deleted in Linear. Wince makes no other one by itself.`,
  });
}

function decided(issue: LinearIssue): ChannelError {
  const to = duplicateOf(issue);
  const how = to ? `merged into ${to.identifier}` : `moved to “${issue.state.name}”`;
  return new ChannelError({ type: 'skipped', message: `${issue.identifier} was ${how} in Linear; that stands.` });
}

function chosenByUs(to: Destination): boolean {
  return to.teamId !== undefined || to.projectId !== undefined || to.assigneeId !== undefined || to.labelIds.length > 0;
}

/** What the project chose is not in Linear any more: trying again does not help, choosing again does. */
function misconfigured(error: unknown): unknown {
  if (!(error instanceof ChannelError) || error.failure.type !== 'missing') return error;
  const message = `${error.message} Choose team, project, assignee and labels again under Integrations, then retry.`;
  return new ChannelError({ type: 'refused', message }, { cause: error.cause });
}

/** An earlier step of the same job came through: it is looked up before the job is done again. */
function maybeDone(error: unknown): unknown {
  return error instanceof ChannelError && error.effect === 'none'
    ? new ChannelError(error.failure, { effect: 'maybe', cause: error.cause })
    : error;
}
