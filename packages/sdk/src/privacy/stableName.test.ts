import { expect, test } from 'vitest';
import { stableName } from './stableName.ts';

test('keeps names that developers chose', () => {
  for (const name of ['save', 'save-button', 'Row_12', 'checkout/next', 'größe']) expect(stableName(name)).toBe(name);
});

test('drops names that may hold data, and those that change with every render', () => {
  const names = ['row-48213', 'ines@mail.test', 'a b', ':r1:', '«r1»', '_r_1_', 'x'.repeat(41), 'a"]', '', null];
  for (const name of names) expect(stableName(name)).toBeUndefined();
});
