import type { Batch, BatchElement, BatchEvent } from '@wince/protocol';

const MAX_QUEUED = 500;
const MAX_EVENTS = 100;
/** JSON of one batch in UTF-16 units: below 16 KiB after gzip for anything a page produces. */
const MAX_JSON = 48_000;

/** An event before it is put into a batch, where its element becomes a number. */
export interface Item {
  _event: { type: string; t: number };
  _element?: BatchElement | undefined;
  _session: string;
}

/** The part of a batch that is fixed once it is cut; a retry changes nothing but `sentAt`. */
export type Cut = Pick<Batch, 'session' | 'seq' | 'upTo' | 'lost' | 'elements' | 'events'>;

/** Facts that wait to be sent, bounded. */
export interface Queue {
  _items: Item[];
  _push(item: Item): void;
  /** Takes the next batch off the queue; undefined where nothing waits. `upTo` is that of now. */
  _cut(upTo: number): Cut | undefined;
  _lose(reason: string, count: number): void;
}

export function createQueue(): Queue {
  let seq = 0;
  let lost: Batch['lost'];
  const queue: Queue = {
    _items: [],
    _push(item) {
      queue._items.push(item);
      if (queue._items.length <= MAX_QUEUED) return;
      // Clicks are what everything else is evidence for.
      const other = queue._items.findIndex(({ _event: { type } }) => type !== 'click');
      queue._items.splice(Math.max(0, other), 1);
      queue._lose('overflow', 1);
    },
    _cut(upTo) {
      const items = queue._items;
      const session = items[0]?._session;
      const table: string[] = [];
      const events: string[] = [];
      let length = 0;
      for (const { _event: event, _element: element, _session } of items) {
        const json = element && JSON.stringify(element);
        const el = json ? table.indexOf(json) : -1;
        const line = JSON.stringify({ ...event, el: json && (el < 0 ? table.length : el) });
        length += line.length + (el < 0 && json ? json.length : 0);
        if (_session !== session || events.length === MAX_EVENTS || (length > MAX_JSON && events.length)) break;
        if (json && el < 0) table.push(json);
        events.push(line);
      }
      if (!session) return undefined;
      queue._items = items.slice(events.length);
      const cut = {
        session,
        seq,
        // Nothing is complete beyond a fact that still waits here.
        upTo: Math.floor(Math.min(upTo, ...queue._items.map(({ _event: { t } }) => t))),
        lost,
        elements: JSON.parse(`[${table}]`) as BatchElement[],
        events: JSON.parse(`[${events}]`) as BatchEvent[],
      };
      seq += events.length;
      lost = undefined;
      return cut as Cut;
    },
    _lose(reason, count) {
      lost = { ...lost, [reason]: (lost?.[reason] ?? 0) + count };
    },
  };
  return queue;
}
