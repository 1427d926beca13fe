import { createHmac } from 'node:crypto';

/** What is kept of a person: a hash that nobody without the project's key can make. `user` is what `identify` was given. */
export function hashPerson(key: Buffer, user: string): string {
  return createHmac('sha256', key).update(user).digest('hex').slice(0, 32);
}
