import type { BatchElement } from '@wince/protocol';
import { promisingElement } from './affordance.ts';
import { describe } from './describe.ts';
import { pathOf } from './parents.ts';

/** Layers looked through below the one that was clicked. */
const MAX_LAYERS = 8;

/** What promises something at the point of `event`, under an `element` that promises nothing. */
export function elementBelow({ clientX, clientY }: MouseEvent, element: Element): BatchElement | undefined {
  for (const layer of element.ownerDocument.elementsFromPoint(clientX, clientY).slice(1, MAX_LAYERS)) {
    const [found, affordance] = promisingElement(layer);
    if (affordance && !pathOf(element).has(found)) return describe(found, affordance);
  }
  return undefined;
}
