import type { LogRecord } from '@wince/protocol';
import { hashPerson } from '@wince/protocol/hash-person';
import type { ParsedBatch } from './parseBatch.ts';
import type { Staff } from './staff.ts';
import type { Agent } from './userAgent.ts';

/**
 * The JSON of a log record. The user's id is replaced by a keyed hash before anything is written. Where the batch can
 * go on as the text it came as, it does: writing it out again costs as much as parsing it.
 */
export function toLogRecord(input: {
  parsed: ParsedBatch;
  projectId: string;
  personKey: Buffer;
  staff: Staff;
  origin: string | undefined;
  agent: Agent;
  receivedAt: number;
}): string {
  const { user, ...batch } = input.parsed.batch;
  const person = user === undefined ? undefined : hashPerson(input.personKey, user);
  const header: Omit<LogRecord, 'batch'> = {
    receivedAt: input.receivedAt,
    projectId: input.projectId,
    ...(person === undefined ? {} : { person }),
    browser: input.agent.browser,
    os: input.agent.os,
    ...(input.agent.bot ? { bot: 1 } : {}),
    ...(input.staff.has({ person, origin: input.origin }) ? { staff: 1 } : {}),
  };
  const text = user === undefined && input.parsed.text !== undefined ? input.parsed.text : JSON.stringify(batch);
  return `${JSON.stringify(header).slice(0, -1)},"batch":${text}}`;
}
