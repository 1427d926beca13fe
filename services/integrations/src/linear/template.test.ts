import { expect, test } from 'vitest';
import { drawPlace } from './picture.ts';
import {
  BODY_PLACES,
  DEFAULT_BODY,
  DEFAULT_TITLE,
  fillBody,
  fillTitle,
  TITLE_PLACES,
  unknownPlaces,
} from './template.ts';

test('puts what is known in its places, and nothing else', () => {
  expect(fillTitle('{{place}}: {{ what }}{{back}}', { place: 'Basket', what: 'it {{people}} fails', back: '' })).toBe(
    'Basket: it {{people}} fails',
  );
});

test('leaves a section out whose places are all empty, and keeps the words of a person', () => {
  const template = 'Hello\n\n## Steps\n\n{{steps}}\n\n## Errors\n\n{{errors}}\n\n## Ours\n\nAsk Ada. {{errors}}';
  expect(fillBody(template, { steps: '1. Click', errors: '' }, 1_000)).toBe(
    'Hello\n\n## Steps\n\n1. Click\n\n## Ours\n\nAsk Ada.',
  );
});

test('leaves the dispensable out where it would be too long', () => {
  const places = { summary: 'short', timeline: 'x'.repeat(500), errors: 'e' };
  const text = fillBody('{{summary}}\n\n## Errors\n\n{{errors}}\n\n## Events\n\n{{timeline}}', places, 100);
  expect(text).toBe('short\n\n## Errors\n\ne');
});

test('names the places that mean nothing', () => {
  expect(unknownPlaces('{{people}} {{poeple}}', TITLE_PLACES)).toEqual(['poeple']);
  expect(unknownPlaces(DEFAULT_TITLE, TITLE_PLACES)).toEqual([]);
  expect(unknownPlaces(DEFAULT_BODY, BODY_PLACES)).toEqual([]);
});

test('draws where on the page, however far down, in a few lines', () => {
  const lines = drawPlace({ box: [20, 4_000, 200, 40], clicks: [[90, 4_020]] });
  expect(lines[0]).toMatch(/^\+- 3,\d{3} px below the top -+\+$/);
  expect(lines.at(-1)).toMatch(/page 375 px wide/);
  expect(lines.length).toBeLessThan(20);
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines.join('')).toContain('x');
  expect(drawPlace({ clicks: [] })).toEqual([]);
});
