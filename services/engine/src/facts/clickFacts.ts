import type { ClickEvent, Reaction } from '@wince/protocol';
import type { JudgedEvent } from '../stream/judgedEvent.ts';

const OPAQUE_TAGS = new Set(['canvas', 'video', 'audio', 'iframe', 'embed', 'object']);
const NOT_TEXT_KINDS = new Set(['button', 'submit', 'reset', 'image', 'checkbox', 'radio']);
/** Answered, but never for a rage click: a request shows nobody anything. */
const INVISIBLE = 'request';
const NEVER = 3_600_000;

/** Facts about a click, by name. All are pure. */
export const CLICK_FACTS = {
  trusted: ({ untrusted }: ClickEvent) => untrusted === undefined,
  pointer: ({ pointer }: ClickEvent) => pointer,
  button: ({ button }: ClickEvent) => button ?? 0,
  modified: ({ mods }: ClickEvent) => (mods ?? 0) !== 0,
  selectedText: ({ selected }: ClickEvent) => selected !== undefined,
  watched: ({ reaction }: ClickEvent) => reaction.until,
  watchedMs: ({ reaction }: ClickEvent) => reaction.ms,
  /** Ms to the first visible answer that belongs to the click; an hour when there was none. */
  answeredMs: ({ reaction }: ClickEvent) => visibleAnswerMs(reaction),
  /** Number of answers that belong to the click, a request it started among them. */
  answers: ({ reaction }: ClickEvent) => reaction.answers.filter(([, relation]) => isRelated(relation)).length,
  affordance: (_: ClickEvent, { element }: JudgedEvent) => element?.affordance ?? 'none',
  disabled: (_: ClickEvent, { element }: JudgedEvent) => element?.disabled !== undefined,
  opaque: (_: ClickEvent, { element }: JudgedEvent) => element !== undefined && OPAQUE_TAGS.has(element.tag),
  textField: (_: ClickEvent, { element }: JudgedEvent) => isTextField(element?.tag, element?.kind, element?.role),
} satisfies Record<string, (click: ClickEvent, event: JudgedEvent) => string | number | boolean>;

export function isRelated(relation: Reaction['answers'][number][1]): boolean {
  return relation !== 'unrelated' && relation !== 'decoration';
}

/** Ms from the click to the first answer a person can see, or an hour. */
export function visibleAnswerMs(reaction: Reaction): number {
  let first = NEVER;
  for (const [kind, relation, ms] of reaction.answers)
    if (kind !== INVISIBLE && isRelated(relation) && ms < first) first = ms;
  return first;
}

function isTextField(tag: string | undefined, kind: string | undefined, role: string | undefined): boolean {
  if (tag === 'input') return !NOT_TEXT_KINDS.has(kind ?? 'text');
  return tag === 'textarea' || tag === 'select' || role === 'textbox' || role === 'searchbox' || role === 'combobox';
}
