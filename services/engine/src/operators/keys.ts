import { kindOf } from '../facts/eventFacts.ts';
import type { Key } from '../rules/definition.ts';
import { elementKey, type JudgedEvent } from '../stream/judgedEvent.ts';

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
