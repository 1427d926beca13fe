import type { TicketFacts } from './ticketFacts.ts';

const DAY_MS = 86_400_000;

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
