/**
 * Secrets at rest: AES-256-GCM under a key that is not in the database. A sealed value names the key that sealed it, so
 * that a new key can be put in front of the old one, and it is bound to its place, so that a value copied to another
 * column does not open there. Format: `w1.<key id>.<iv>.<ciphertext and tag>`, base64url.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface SecretBox {
  seal(plain: string, place: string): string;
  /** @throws SecretBoxError */
  open(sealed: string, place: string): string;
}

export class SecretBoxError extends Error {
  override readonly name = 'SecretBoxError';
}

/** @param keys texts of at least 32 characters; the first seals, all open. */
export function createSecretBox(keys: readonly string[]): SecretBox {
  const known = new Map(keys.map((text) => [keyId(text), deriveKey(text)]));
  const first = keys[0];
  if (first === undefined) throw new SecretBoxError('there is no key to seal secrets with; set WINCE_SECRET_KEY');
  return {
    seal(plain, place) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', deriveKey(first), iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return ['w1', keyId(first), iv.toString('base64url'), body.toString('base64url')].join('.');
    },
    open(sealed, place) {
      const [version, id = '', iv = '', body = ''] = sealed.split('.');
      const key = known.get(id);
      if (version !== 'w1' || key === undefined)
        throw new SecretBoxError(
          'a stored secret was sealed with another key; set WINCE_SECRET_KEY to the key it was sealed with (several are separated by commas), or connect again',
        );
      const bytes = Buffer.from(body, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'))
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(-TAG_BYTES));
        return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new SecretBoxError('a stored secret was changed or copied from another place; connect again', { cause });
      }
    },
  };
}

/** Says which key, and nothing about it. */
function keyId(text: string): string {
  return createHash('sha256').update(`wince key id ${text}`).digest('base64url').slice(0, 8);
}

function deriveKey(text: string): Buffer {
  return Buffer.from(hkdfSync('sha256', text, 'wince', 'secrets at rest', 32));
}
