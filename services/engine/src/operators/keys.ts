import { kindOf } from '../facts/eventFacts.ts';
import type { Key } from '../rules/definition.ts';
import { elementKey, isSameElement, type JudgedEvent } from '../stream/judgedEvent.ts';

/** What keeps events apart. Streams are a page or a session already. */
export const KEY_OF: Record<Key, (event: JudgedEvent) => string> = {
  page: () => '',
  session: () => '',
  // The same place on another route is another thing.
  element: (event) => `${event.route} ${elementKey(event.element)}`,
  form: (event) => `${event.route} ${elementKey(event.partner ?? event.element)}`,
  route: ({ route }) => route,
  endpoint: ({ event }) => (event.type === 'request' ? `${event.method} ${event.host ?? ''}${event.path}` : ''),
  error: kindOf,
};

/** Whether two events have one key, without making a text of it where that can be told from its parts. */
export function isSameKey(key: Key, a: JudgedEvent, b: JudgedEvent): boolean {
  if (key === 'page' || key === 'session') return true;
  if (key === 'element' && a.route === b.route) return isSameElement(a.element, b.element);
  return KEY_OF[key](a) === KEY_OF[key](b);
}
