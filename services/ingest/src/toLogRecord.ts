import { createHmac } from 'node:crypto';
import type { LogRecord } from '@wince/protocol';
import type { ParsedBatch } from './parseBatch.ts';
import type { Agent } from './userAgent.ts';

/**
 * The JSON of a log record. The user's id is replaced by a keyed hash before anything is written. Where the batch can
 * go on as the text it came as, it does: writing it out again costs as much as parsing it.
 */
export function toLogRecord(input: {
  parsed: ParsedBatch;
  projectId: string;
  personKey: Buffer;
  agent: Agent;
  receivedAt: number;
}): string {
  const { user, ...batch } = input.parsed.batch;
  const header: Omit<LogRecord, 'batch'> = {
    receivedAt: input.receivedAt,
    projectId: input.projectId,
    ...(user === undefined ? {} : { person: hashPerson(input.personKey, user) }),
    browser: input.agent.browser,
    os: input.agent.os,
    ...(input.agent.bot ? { bot: 1 } : {}),
  };
  const text = user === undefined && input.parsed.text !== undefined ? input.parsed.text : JSON.stringify(batch);
  return `${JSON.stringify(header).slice(0, -1)},"batch":${text}}`;
}

function hashPerson(key: Buffer, user: string): string {
  return createHmac('sha256', key).update(user).digest('hex').slice(0, 32);
}
