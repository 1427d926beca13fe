import { createHash } from 'node:crypto';
import type { Cause, Signal } from '@wince/protocol';

export interface IncidentIdentity {
  fingerprint: string;
  /** UUID made from project and fingerprint: the same incident gets the same id on every replay. */
  incidentId: string;
  /** For people and permalinks: `WIN-` and eight characters of Crockford's base 32. */
  shortId: string;
}

/**
 * What signals of one incident have in common: rules that name the same cause from different sides share a family
 * (docs/adr/0004), and an element is the same whichever row of a list it is in and whatever a build or a library
 * called it. `fingerprint` is made of exactly these three texts.
 */
export function identifyCause(signal: { family: string; route: string; element: Signal['element'] }): Cause {
  return { family: signal.family, route: signal.route, element: knownElement(signal.element) };
}

/** The incident of a project's signals of one cause. */
export function identityOf(projectId: string, cause: Cause): IncidentIdentity {
  const fingerprint = sha256(`${cause.family}\n${cause.route}\n${cause.element}`).toString('hex').slice(0, 32);
  const hash = sha256(`${projectId}\n${fingerprint}`);
  return { fingerprint, incidentId: toUuid(hash), shortId: `WIN-${toBase32(hash)}` };
}

/** Ids that a library counts up, or a build made up: `#\:r3\:`, `#radix-12`, `#ember1204`, `#field-9f3a61c2`. */
const GENERATED_ID =
  /#\S*(?:\\:r|«|(?:radix|headlessui|mui|ember|react-select|downshift|rc_select|cdk|mat|ui-id|gwt-uid)\S*\d|(?=[a-f]*\d)[0-9a-f]{6,})\S*/g;
/** Classes that a build made up: `.css-1x2y3z`, `.sc-bdVaJa`, `.Button_root__a1B2c`. */
const GENERATED_CLASS = /\.(?:(?:css|sc|jss|emotion|svelte|astro)-[\w-]+|[\w-]+__\w{5,8}\b)/g;
/** The place in a list or table: another row is the same element. Elsewhere the place tells elements apart. */
const ROW = /(^|[ >])(li|tr|tbody|option|article|dt|dd):nth-(?:of-type|child)\(\d+\)/g;

/** Few elements make nearly all signals: what is known of them is kept, and forgotten all at once when it grows. */
const MAX_KNOWN = 5_000;
const known = new Map<string, string>();

function knownElement(element: Signal['element']): string {
  const key = element.inner === undefined ? element.selector : `${element.selector}\n${element.inner}`;
  let stable = known.get(key);
  if (stable === undefined) {
    stable = stableElement(element);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(key, stable);
  }
  return stable;
}

/** Selector without what changes from build to build, row to row and render to render, and the way into shadow trees. */
function stableElement({ selector, inner }: Signal['element']): string {
  const parts = inner === undefined ? [selector] : [selector, inner];
  return parts
    .map((part) => part.replace(GENERATED_CLASS, '').replace(GENERATED_ID, '#*').replace(ROW, '$1$2'))
    .join(' >>> ');
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
