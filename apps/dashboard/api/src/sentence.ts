import type { SignalElement } from '@wince/protocol';

/** A piece of a sentence: plain words, what was clicked, or where. */
export interface SentencePart {
  kind: 'text' | 'element' | 'route';
  text: string;
}

interface IncidentFacts {
  rule: string;
  rules: readonly string[];
  route: string;
  element: SignalElement;
  people: number;
}

/**
 * What happened to how many, where, in one sentence:
 * `31 people clicked Apply coupon on /basket again and again, and nothing happened`.
 */
export function incidentSentence(facts: IncidentFacts): SentencePart[] {
  const people = text(facts.people === 1 ? '1 person' : `${facts.people.toLocaleString('en')} people`);
  const element: SentencePart = { kind: 'element', text: elementName(facts.element) };
  const route: SentencePart = { kind: 'route', text: facts.route };
  const afterClick = facts.element.selector ? AFTER_A_CLICK[facts.rule] : undefined;
  const template = afterClick ?? SENTENCES[facts.rule] ?? '% had trouble with {element} on {route}';
  return template
    .replace('{followed}', whatFollowed(facts.rules))
    .split(/(%|\{element\}|\{route\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '%') return people;
      return piece === '{element}' ? element : piece === '{route}' ? route : text(piece);
    });
}

/** By rule: `%` stands for the people, the words in braces for what was used and where. */
const SENTENCES: Readonly<Record<string, string>> = {
  'rage-click': '% clicked {element} on {route} again and again, and {followed}',
  'rage-tap': '% tapped {element} on {route} again and again, and {followed}',
  'rage-key': '% hammered a key at {element} on {route}, and nothing happened',
  'dead-click': '% clicked {element} on {route}, and nothing happened',
  'disabled-click': '% clicked {element} on {route} although it is disabled',
  'slow-click': '% clicked {element} on {route}, and for seconds nothing showed',
  'error-click': '% clicked {element} on {route}, and the page threw an error',
  'failed-request-click': '% clicked {element} on {route}, and the request behind it failed',
  'request-loop': '% tried {element} on {route} again and again, and its request failed each time',
  'misclick-layout-shift': '% clicked {element} on {route} by mistake, because the page moved under the pointer',
  'failed-submit-loop': '% submitted {element} on {route} again and again, and it was refused each time',
  'input-retype': '% typed {element} on {route} anew again and again, and it was not accepted',
  'form-abandonment': '% filled in {element} on {route}, was refused, and gave up',
  'rage-reload': '% reloaded {route} again and again',
  'blank-page': '% saw {route} go blank',
  'quick-back': '% opened {route} and went straight back',
  'navigation-loop': '% came back to {route} again and again without getting any further',
  'error-loop': '% met the same error over and over on {route}',
  'error-text-copied': '% copied an error message from {route}',
  'frozen-ui': '% used {element} on {route}, and the page froze for seconds',
  'thrashed-cursor': '% shook the mouse about on {route}',
  'scroll-thrash': '% scrolled hurriedly up and down {route}',
  'zoom-thrash': '% zoomed in and out of {route} to make something readable',
};

/** Of rules that are about the page, where a click is known to be behind it. */
const AFTER_A_CLICK: Readonly<Record<string, string>> = {
  'blank-page': '% clicked {element} on {route}, and the page went blank',
  'error-loop': '% clicked {element} on {route}, and met the same error over and over',
};

export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map((part) => part.text).join('');
}

/** The name the developers gave it, else what it is, else where it is. */
export function elementName(element: SignalElement): string {
  return element.label || element.selector || element.role || element.tag || 'the page';
}

function whatFollowed(rules: readonly string[]): string {
  if (rules.includes('error-click')) return 'the page threw an error';
  if (rules.includes('failed-request-click')) return 'the request behind it failed';
  return 'nothing happened';
}

function text(value: string): SentencePart {
  return { kind: 'text', text: value };
}
