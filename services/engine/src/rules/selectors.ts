import type { Condition } from './definition.ts';

/** What rules ask for in the same words. */

export function isType(value: string | string[], text: string): Condition {
  return { fact: 'type', op: typeof value === 'string' ? '=' : 'in', value, text };
}

/** The same conditions about the click that an event belongs to. */
export function ofClick(conditions: readonly Condition[]): Condition[] {
  return conditions.map((condition) => ({ ...condition, fact: `click.${condition.fact}` }));
}

export const TRUSTED: Condition = {
  fact: 'trusted',
  op: '=',
  value: true,
  text: 'made by a person, not by a script',
  exclusion: true,
};

function withPointer(value: string[], text: string): Condition[] {
  return [
    TRUSTED,
    { fact: 'pointer', op: 'in', value, text, exclusion: true },
    { fact: 'button', op: '=', value: 0, text: 'the main button', exclusion: true },
    { fact: 'modified', op: '=', value: false, text: 'no modifier key held', exclusion: true },
  ];
}

/** A press of the main button or a finger, by a person: what every click rule asks for first. */
export const BY_HAND = withPointer(['mouse', 'touch', 'pen'], 'made with a pointer, not with the keyboard');
export const BY_MOUSE = withPointer(['mouse', 'pen'], 'made with a mouse or pen');
export const BY_FINGER = withPointer(['touch'], 'made with a finger');

export const NO_SELECTION: Condition = {
  fact: 'selectedText',
  op: '=',
  value: false,
  text: 'no text was selected by it',
  exclusion: true,
};

/** Canvas, video, audio, embedded documents and closed components answer in ways a page cannot see. */
export const OBSERVABLE: Condition = {
  fact: 'opaque',
  op: '=',
  value: false,
  text: 'not on a canvas, player, embedded document or closed component',
  exclusion: true,
};

/** Placing a caret or opening the system's picker changes nothing a page can see. */
export const NOT_TEXT_FIELD: Condition = {
  fact: 'textField',
  op: '=',
  value: false,
  text: 'not in a text field or picker, unless it refuses the caret',
  exclusion: true,
};

export const PROMISING: Condition = {
  fact: 'promise',
  op: 'in',
  value: ['control', 'role', 'link', 'label', 'cursor', 'under'],
  text: 'the element promises that a click does something, or covers one that does',
};

/** A real error of the page's own code. */
export const OWN_ERROR: Condition = {
  fact: 'foreignError',
  op: '=',
  value: false,
  text: 'not a warning of the browser, the code of an extension or work that the page cancelled itself',
  exclusion: true,
};

export const SEEN: Condition = {
  fact: 'hidden',
  op: '=',
  value: false,
  text: 'the page was visible meanwhile',
  exclusion: true,
};

/** A request that failed for a reason that is not about what was entered. */
export const FAILED_REQUEST: Condition[] = [
  isType('failure', 'a failed request that the page has not made again with success within 5 s'),
  { fact: 'aborted', op: '=', value: false, text: 'not cancelled by the page', exclusion: true },
  { fact: 'offline', op: '=', value: false, text: 'the browser was online', exclusion: true },
  { fact: 'blocked', op: '=', value: false, text: 'not stopped by an ad blocker', exclusion: true },
  { fact: 'causedBy', op: '=', value: 'link', text: 'started by the click' },
  {
    fact: 'failedStatus',
    op: '=',
    value: true,
    text: 'no answer, a server error, or a refusal that is not about the input',
  },
];
