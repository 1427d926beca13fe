import { expect, test } from 'vitest';
import { type Command, pickCommands } from './pickCommands.ts';

const command = (group: Command['group'], label: string): Command => ({ group, label, run: () => {} });
const COMMANDS = [
  command('here', 'Resolve: WIN-1'),
  command('goTo', 'Routes'),
  command('goTo', 'Rules'),
  command('routes', '/checkout/:id'),
  command('routes', '/about/rules'),
];
const labels = (typed: string, incidents: Command[] = []) =>
  pickCommands(COMMANDS, incidents, typed).map(({ label }) => label);

test('nothing typed offers what can be done here and the pages', () => {
  expect(labels('')).toEqual(['Resolve: WIN-1', 'Routes', 'Rules']);
});

test('finds by words and beginnings of words, and adds the incidents that were found', () => {
  expect(labels('rules')).toEqual(['Rules', '/about/rules']);
  expect(labels('win res')).toEqual(['Resolve: WIN-1']);
  expect(labels('check', [command('incidents', '3 people clicked Check')])).toEqual([
    '/checkout/:id',
    '3 people clicked Check',
  ]);
  expect(labels('nothing like it')).toEqual([]);
});
