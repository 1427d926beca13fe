/**
 * The text of a ticket with places for what Wince knows: `{{people}}`. Plain replacement and nothing more: no
 * conditions, no code. A section (a heading and what is below it) whose places are all empty is left out.
 */

export const TITLE_PLACES = [
  'place',
  'what',
  'people',
  'sessions',
  'since',
  'element',
  'route',
  'severity',
  'rule',
  'back',
] as const;
export const BODY_PLACES = [
  'summary',
  'link',
  'steps',
  'evidence',
  'impact',
  'where',
  'errors',
  'timeline',
  'footer',
  'people',
  'sessions',
  'element',
  'route',
  'severity',
] as const;

export const DEFAULT_TITLE = '{{place}}: {{what}}, {{people}} since {{since}}{{back}}';

export const DEFAULT_BODY = `{{summary}}

{{link}}

## How to reproduce

{{steps}}

## Why Wince noticed

{{evidence}}

## Impact

{{impact}}

## Where on the page

{{where}}

## Errors and requests seen

{{errors}}

## What happened, event by event

{{timeline}}

{{footer}}`;

/** Left out first, in this order, where a ticket would be too long. */
const DISPENSABLE: string[] = ['timeline', 'where', 'errors', 'evidence', 'footer'];

const PLACE = /\{\{\s*([\w-]+)\s*\}\}/g;

/** Places in a text that mean nothing; for the person who writes it. */
export function unknownPlaces(text: string, known: readonly string[]): string[] {
  return [...text.matchAll(PLACE)].map((match) => match[1]!).filter((name) => !known.includes(name));
}

export function fillTitle(template: string, places: Record<string, string>): string {
  return template
    .replace(PLACE, (_all, name: string) => places[name] ?? '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Fills the text, leaving sections out until it fits. */
export function fillBody(template: string, places: Record<string, string>, maxLength: number): string {
  let left = places;
  for (const dispensable of [undefined, ...DISPENSABLE]) {
    if (dispensable !== undefined) left = { ...left, [dispensable]: '' };
    const text = fillOnce(template, left);
    if (text.length <= maxLength) return text;
  }
  return fillOnce(template, left).slice(0, maxLength);
}

function fillOnce(template: string, places: Record<string, string>): string {
  return template
    .split(/^(?=#{1,6} )/m)
    .flatMap((section) => {
      const names = [...section.matchAll(PLACE)].map((match) => match[1]!);
      const empty = names.length > 0 && names.every((name) => !places[name]);
      const [heading = '', ...rest] = section.split('\n');
      // Under a heading, a section is what it was made for; the text above the first heading always stays.
      const words = rest.join('\n').replace(PLACE, '').trim();
      if (empty && heading.startsWith('#') && words === '') return [];
      return [section.replace(PLACE, (_all, name: string) => places[name] ?? '')];
    })
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
