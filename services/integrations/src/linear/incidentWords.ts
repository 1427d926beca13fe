import type { TicketFacts } from './ticketFacts.ts';

const DAY_MS = 86_400_000;

type Phrases = {
  /** After a place, about a named element: "does nothing after the click". */
  title: (name: string) => string;
  /** After "N people": what they did and what came of it. */
  happens: (name: string) => string;
  /** What a person would have expected. */
  expected: string;
};

/** How each rule is told to a person. `name` is already quoted or in code. */
const WORDS: Record<string, Phrases> = {
  'rage-click': {
    title: (name) => `${name} does nothing, people click it again and again`,
    happens: (name) => `clicked ${name} again and again, and it did not do what they wanted`,
    expected: 'The first click is answered: something near it changes, or the page says why not.',
  },
  'dead-click': {
    title: (name) => `${name} does nothing after the click`,
    happens: (name) => `clicked ${name}, and nothing on the page answered`,
    expected: 'The click is answered: something near it changes, or the page says why not.',
  },
  'error-click': {
    title: (name) => `${name} ends in an error`,
    happens: (name) => `clicked ${name}, and the page threw an error`,
    expected: 'The click does its work without an error.',
  },
  'failed-request-click': {
    title: (name) => `the request behind ${name} fails`,
    happens: (name) => `clicked ${name}, and the request it started failed`,
    expected: 'The request succeeds, or the page says what went wrong and what to do.',
  },
  'failed-submit-loop': {
    title: (name) => `${name} is refused again and again`,
    happens: (name) => `sent ${name}, changed it and sent it again, and it was refused each time`,
    expected: 'The form is accepted, or it says which field is wrong and why.',
  },
  'rage-reload': {
    title: () => 'people reload the page again and again',
    happens: () => 'reloaded the page again and again',
    expected: 'The page works when it is first loaded.',
  },
};

export function wordsFor(rule: string): Phrases {
  return (
    WORDS[rule] ?? {
      title: (name) => `trouble with ${name}`,
      happens: (name) => `had trouble with ${name}`,
      expected: 'It works at the first try.',
    }
  );
}

/** What people call the page: the last word of its route that is not a placeholder. `/orders/:id` → `Orders`. */
export function placeName(route: string): string {
  const words = route
    .split('/')
    .filter((part) => part !== '' && !part.startsWith(':'))
    .at(-1)
    ?.replace(/\.\w+$/, '')
    .replace(/[-_+]+/g, ' ');
  if (!words) return 'Home page';
  return words[0]!.toUpperCase() + words.slice(1);
}

export function people(facts: TicketFacts): string {
  return counted(facts.incident.people, 'person', 'people');
}

export function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;
}

/** "today", "yesterday", "Tuesday" within a week, else "3 November"; with the year when it is another one. UTC. */
export function sinceWhen(atMs: number, nowMs: number): string {
  const days = Math.floor(nowMs / DAY_MS) - Math.floor(atMs / DAY_MS);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(atMs);
  if (days < 7) return format({ weekday: 'long' });
  const sameYear = new Date(atMs).getUTCFullYear() === new Date(nowMs).getUTCFullYear();
  return format({ day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** `2026-11-17 14:03 UTC` */
export function timestamp(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
