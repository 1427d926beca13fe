import type { JudgedEvent } from '../stream/judgedEvent.ts';
import type { SeenElement } from '../stream/seenElement.ts';

/** What `type` makes of an input that is no field to write in. */
const KINDS: Readonly<Record<string, string>> = {
  submit: 'button',
  button: 'button',
  reset: 'button',
  image: 'button',
  checkbox: 'checkbox',
  radio: 'radio button',
  range: 'slider',
};
/** They say that an element is none of what its tag says. */
const NO_ROLES = /^(none|presentation|generic)$/;
const TAGS: Readonly<Record<string, string>> = {
  a: 'link',
  textarea: 'text field',
  img: 'image',
  i: 'icon',
  svg: 'icon',
  path: 'icon',
};

/** The name that a selector begins with, where that is one: `#checkout > …`, `[data-testid="cart"] > …`. */
const ANCHOR = /^(?:#((?:[^\s>\\]|\\.)+)|\[[\w-]+="([^"]+)"\]) > /;

/**
 * What people call an element: the name that its developers chose, or else its kind, the React component that rendered
 * it and the nearest thing around it with a name: `button of CouponForm in checkout`. Nothing in it is text of the page.
 */
export function nameOf(element: SeenElement | undefined): string {
  if (!element) return 'the page';
  const { label, component, selector } = element;
  if (label) return label;
  const kind = kindOf(element);
  const [, id, attribute] = ANCHOR.exec(selector) ?? [];
  const around = id?.replace(/\\(.)/g, '$1') ?? attribute;
  const isTold = !component || component.toLowerCase() === kind;
  return `${kind}${isTold ? '' : ` of ${component}`}${around ? ` in ${around}` : ''}`;
}

/** The same for what an event happened to: where a click hit what lies over something, that is what was meant. */
export function nameOfTarget(judged: JudgedEvent | undefined, element = judged?.element): string {
  const name = nameOf(element);
  const isCovering = judged?.event.type === 'click' && judged.event.covers && !judged.event.shifted && judged.partner;
  return isCovering ? `${nameOf(judged.partner)} (covered by ${name})` : name;
}

function kindOf({ tag, kind, role }: SeenElement): string {
  if (role && !NO_ROLES.test(role)) return role;
  if (tag === 'input') return KINDS[kind ?? ''] ?? `${kind ?? 'text'} field`;
  return TAGS[tag] ?? tag;
}
