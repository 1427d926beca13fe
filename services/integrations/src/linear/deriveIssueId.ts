import { createHash } from 'node:crypto';

/**
 * The id of the Linear issue for one generation of an incident: a UUID in version 4 format, the same on every try, so
 * that a second create is refused by Linear and a lost answer can be looked up.
 */
export function deriveIssueId(ticket: { projectId: string; incidentId: string; generation: number }): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([ticket.projectId, ticket.incidentId, ticket.generation]))
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
