import { expect, test } from 'vitest';
import { createSecretBox, SecretBoxError } from './secretBox.ts';

const OLD = 'an old key of thirty-two characters';
const NEW = 'a new key of thirty-two characters!';
const box = createSecretBox([OLD]);

test('opens what it sealed, and seals the same text differently each time', () => {
  const sealed = box.seal('lin_api_secret', 'linear_connection.token');
  expect(box.open(sealed, 'linear_connection.token')).toBe('lin_api_secret');
  expect(sealed).not.toContain('lin_api');
  expect(box.seal('lin_api_secret', 'linear_connection.token')).not.toBe(sealed);
});

test('opens nothing that was changed or put in another place', () => {
  const sealed = box.seal('x', 'a');
  const body = sealed.split('.').at(-1)!;
  const flipped = sealed.replace(body, `${body.startsWith('A') ? 'B' : 'A'}${body.slice(1)}`);
  expect(() => box.open(flipped, 'a')).toThrow(SecretBoxError);
  expect(() => box.open(sealed, 'b')).toThrow(SecretBoxError);
});

test('opens with an older key after a new one was put in front of it', () => {
  const sealed = box.seal('x', 'a');
  expect(createSecretBox([NEW, OLD]).open(sealed, 'a')).toBe('x');
  expect(() => createSecretBox([NEW]).open(sealed, 'a')).toThrow(/WINCE_SECRET_KEY/);
});
