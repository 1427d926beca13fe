import { type Batch, batchSchema, eventId, type Signal } from '@wince/protocol';
import { z } from 'zod';
import type { Box, Place } from './schemas/place.ts';

const recordSchema = z.object({ batch: batchSchema });

/** What is drawn of where it happened: the boxes and points of a signal's own events, out of the batches they came in. */
export function readPlace(signal: Signal, records: readonly string[]): Place {
  const place: Place = { viewport: null, element: null, covered: null, cameFrom: null, clicks: [] };
  const evidence = new Map(signal.explanation.events.map((event) => [event.id, event]));
  for (const batch of records.flatMap(parse)) {
    for (const [index, event] of batch.events.entries()) {
      const known = evidence.get(eventId(batch.page.id, batch.seq + index));
      if (!known) continue;
      const counted = known.role === 'matched';
      if (event.type === 'click' && event.pointer !== 'keyboard')
        place.clicks.push({ id: known.id, at: known.at, x: event.x, y: event.y, counted });
      if (!counted) continue;
      const { w, h } = batch.device;
      if (w > 0 && h > 0) place.viewport ??= { width: w, height: h };
      if ('el' in event) place.element ??= placed(batch, event.el);
      if (event.type !== 'click') continue;
      place.covered ??= placed(batch, event.under);
      const before = event.shift && placed(batch, event.shift.el);
      if (before && event.shift) place.cameFrom ??= { ...before, ms: event.shift.ms };
    }
  }
  place.clicks.sort((a, b) => a.at - b.at);
  return place;
}

function placed(batch: Batch, index: number | undefined): { name: string; box: Box } | null {
  const element = index === undefined ? undefined : batch.elements[index];
  if (!element?.box) return null;
  return { name: element.label || element.selector, box: element.box };
}

/** A record of another version of the wire format is not drawn. */
function parse(record: string): Batch[] {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(record));
    return parsed.success ? [parsed.data.batch] : [];
  } catch {
    // Cut off: the archive never writes such a row, but a picture is not worth an error.
    return [];
  }
}
