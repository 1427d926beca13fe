import { createHash } from 'node:crypto';
import type { RuleId, Signal } from '@wince/protocol';

/**
 * Rules that name the same cause from different sides: a dead button that is hammered and throws is one incident,
 * not three (docs/adr/0004).
 */
const FAMILY: Record<RuleId, 'click' | 'form' | 'visit'> = {
  'rage-click': 'click',
  'dead-click': 'click',
  'error-click': 'click',
  'failed-request-click': 'click',
  'failed-submit-loop': 'form',
  'rage-reload': 'visit',
};

export interface IncidentIdentity {
  fingerprint: string;
  /** UUID made from project and fingerprint: the same incident gets the same id on every replay. */
  incidentId: string;
  /** For people and permalinks: `WIN-` and eight characters of Crockford's base 32. */
  shortId: string;
}

export function identifyIncident(signal: Pick<Signal, 'projectId' | 'rule' | 'route' | 'element'>): IncidentIdentity {
  const fingerprint = sha256(`${FAMILY[signal.rule]}\n${signal.route}\n${signal.element.selector}`)
    .toString('hex')
    .slice(0, 32);
  const hash = sha256(`${signal.projectId}\n${fingerprint}`);
  return { fingerprint, incidentId: toUuid(hash), shortId: `WIN-${toBase32(hash)}` };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** RFC 9562 version 8: a hash of our own making. */
function toUuid(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

function toBase32(hash: Buffer): string {
  return Array.from(hash.subarray(16, 24), (byte) => ALPHABET[byte & 31]).join('');
}
