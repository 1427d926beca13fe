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
  const people = text(facts.people === 1 ? '1 person ' : `${facts.people.toLocaleString('en')} people `);
  const element: SentencePart = { kind: 'element', text: elementName(facts.element) };
  const route: SentencePart = { kind: 'route', text: facts.route };
  const clicked = [people, text('clicked '), element, text(' on '), route];
  switch (facts.rule) {
    case 'rage-click':
      return [...clicked, text(` again and again, and ${whatFollowed(facts.rules)}`)];
    case 'dead-click':
      return [...clicked, text(', and nothing happened')];
    case 'error-click':
      return [...clicked, text(', and the page threw an error')];
    case 'failed-request-click':
      return [...clicked, text(', and the request behind it failed')];
    case 'failed-submit-loop':
      return [
        people,
        text('submitted '),
        element,
        text(' on '),
        route,
        text(' again and again, and it was refused each time'),
      ];
    case 'rage-reload':
      return [people, text('reloaded '), route, text(' again and again')];
    default:
      return [people, text('had trouble with '), element, text(' on '), route];
  }
}

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
