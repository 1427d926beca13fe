import { expect, test } from 'vitest';
import { slugOf } from './insertProject.ts';

test('a slug is what is left of a name in an address', () => {
  expect(slugOf('Größe & Form')).toBe('grosse-form');
  expect(slugOf('  Café № 5 ')).toBe('cafe-no-5');
  expect(slugOf('日本語')).toBe('project');
  expect(slugOf('a'.repeat(80))).toHaveLength(50);
});
