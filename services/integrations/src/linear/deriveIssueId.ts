import { createHash } from 'node:crypto';

/**
 * The id of the Linear issue for one generation of an incident: the same on every try, so that a second create is
 * refused by Linear and a lost answer can be looked up.
 */
export function deriveIssueId(ticket: { projectId: string; incidentId: string; generation: number }): string {
  return deriveId(ticket.projectId, ticket.incidentId, ticket.generation);
}

/** A UUID in version 4 format made from what is given: the form that Linear asks for. */
export function deriveId(...parts: (string | number)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
