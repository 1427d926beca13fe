import { hash, verify } from '@node-rs/argon2';

/** Without a second factor, 15 characters (NIST SP 800-63B-4). Any character counts; nothing else is demanded. */
const MIN_LENGTH = 15;
/** Longer ones only cost us time. */
const MAX_LENGTH = 256;
/** OWASP's smallest argon2id setting: 19 MiB, 2 passes, 1 lane; about 60 ms. argon2id is the library's default. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password that may not be set. */
export class PasswordError extends Error {
  override readonly name = 'PasswordError';
}

/** @throws PasswordError that says what is allowed. */
export async function hashPassword(password: string): Promise<string> {
  const length = [...password].length;
  if (length < MIN_LENGTH)
    throw new PasswordError(
      `the password has ${length} characters, at least ${MIN_LENGTH} are needed; use a few words`,
    );
  if (length > MAX_LENGTH)
    throw new PasswordError(
      `the password has ${length} characters, at most ${MAX_LENGTH} are allowed; use a shorter one`,
    );
  return hash(normalise(password), ARGON2ID);
}

export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  if ([...password].length > MAX_LENGTH) return false;
  return verify(passwordHash, normalise(password));
}

/** The same password typed on another keyboard is the same password. */
function normalise(password: string): string {
  return password.normalize('NFKC');
}

let nobody: Promise<string> | undefined;

/** Takes as long as `verifyPassword` for somebody who exists, and says no. */
export async function verifyNobody(password: string): Promise<false> {
  nobody ??= hashPassword('a password that nobody ever had');
  await verifyPassword(await nobody, password);
  return false;
}
