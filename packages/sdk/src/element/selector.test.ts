// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { selectorsOf } from './selector.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

function element(html: string, find: string): Element {
  document.body.innerHTML = html;
  return document.querySelector(find) ?? document.body;
}

test('prefers the names that developers gave, best first', () => {
  expect(selectorsOf(element('<b id="x" data-testid="t" data-wince-name="n"></b>', 'b')).selector).toBe(
    '[data-wince-name="n"]',
  );
  expect(selectorsOf(element('<b id="x" data-testid="t"></b>', 'b')).selector).toBe('[data-testid="t"]');
  expect(selectorsOf(element('<b id="x"></b>', 'b')).selector).toBe('#x');
});

test('passes over a name that another element has first, and one that may hold data', () => {
  expect(selectorsOf(element('<b id="x"></b><i id="x"></i>', 'i')).selector).toBe('html > body > i');
  expect(selectorsOf(element('<b id="row-48213"></b>', 'b')).selector).toBe('html > body > b');
});

test('counts only siblings of the same tag and starts at the nearest name', () => {
  const html = '<ul id="list"><li></li><li><i></i><b></b></li></ul>';
  expect(selectorsOf(element(html, 'b')).selector).toBe('#list > li:nth-of-type(2) > b');
});

test('names the outermost host and the way inside for an element in shadow trees', () => {
  const host = element('<x-a id="host"></x-a>', 'x-a');
  const outer = host.attachShadow({ mode: 'open' });
  outer.innerHTML = '<p><x-b></x-b></p>';
  const inner = outer.querySelector('x-b')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = '<button></button>';
  const button = inner?.querySelector('button') ?? host;
  expect(selectorsOf(button)).toEqual({ selector: '#host', inner: 'p > x-b >>> button' });
});

test('stays within the limit of the wire format and resolves for a deep element', () => {
  document.body.innerHTML = `${'<section>'.repeat(60)}<b></b>`;
  const { selector } = selectorsOf(document.querySelector('b') ?? document.body);
  expect(selector.length).toBeLessThanOrEqual(512);
  expect(document.querySelector(selector)?.localName).toBe('b');
});
