import type { BatchElement } from '@wince/protocol';
import { isClosed, isOpaque, isPicture, isTextField } from '../facts/elementFacts.ts';

/** Elements known at a time. A site has some thousands; whoever makes up more only makes us look at each anew. */
const MAX_KNOWN = 20_000;

/**
 * An element as rules see it. The pages of a site show the same ones to everybody: each is made once, with what can be
 * said of it, and what is kept of events refers to it instead of to a copy from its batch.
 */
export class SeenElement {
  readonly selector: string;
  readonly inner: string | undefined;
  readonly tag: string;
  readonly kind: string | undefined;
  readonly role: string | undefined;
  readonly label: string | undefined;
  /** Name of the React component that rendered it. */
  readonly component: string | undefined;
  readonly affordance: BatchElement['affordance'];
  readonly disabled: boolean;
  /** Its identity across re-renders: the selector, and the one inside its shadow tree. */
  readonly key: string;
  readonly opaque: boolean;
  readonly closed: boolean;
  readonly picture: boolean;
  readonly textField: boolean;

  constructor(element: BatchElement) {
    const { selector, inner } = element;
    this.selector = selector;
    this.inner = inner;
    this.tag = element.tag;
    this.kind = element.kind;
    this.role = element.role;
    this.label = element.label;
    this.component = element.component;
    this.affordance = element.affordance;
    this.disabled = element.disabled !== undefined;
    this.key = inner === undefined ? selector : `${selector} ${inner}`;
    this.opaque = isOpaque(element);
    this.closed = isClosed(element);
    this.picture = isPicture(element);
    this.textField = isTextField(element);
  }

  /** Whether the element is this one, in all that is looked at. */
  equals(element: BatchElement): boolean {
    return (
      this.label === element.label &&
      this.component === element.component &&
      this.affordance === element.affordance &&
      this.disabled === (element.disabled !== undefined) &&
      this.tag === element.tag &&
      this.role === element.role &&
      this.kind === element.kind &&
      this.inner === element.inner
    );
  }
}

const known = new Map<string, SeenElement>();

export function toSeenElement(element: BatchElement): SeenElement {
  const before = known.get(element.selector);
  if (before?.equals(element)) return before;
  const seen = new SeenElement(element);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(seen.selector, seen);
  return seen;
}
