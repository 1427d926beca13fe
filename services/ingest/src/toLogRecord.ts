import { createHmac } from 'node:crypto';
import type { Batch, LogRecord } from '@wince/protocol';
import type { Agent } from './userAgent.ts';

/** The JSON of a log record. The user's id is replaced by a keyed hash before anything is written. */
export function toLogRecord(input: {
  batch: Batch;
  projectId: string;
  personKey: Buffer;
  agent: Agent;
  receivedAt: number;
}): string {
  const { user, ...batch } = input.batch;
  const record: LogRecord = {
    receivedAt: input.receivedAt,
    projectId: input.projectId,
    ...(user === undefined ? {} : { person: hashPerson(input.personKey, user) }),
    browser: input.agent.browser,
    os: input.agent.os,
    ...(input.agent.bot ? { bot: 1 } : {}),
    batch,
  };
  return JSON.stringify(record);
}

function hashPerson(key: Buffer, user: string): string {
  return createHmac('sha256', key).update(user).digest('hex').slice(0, 32);
}
