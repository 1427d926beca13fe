import { expect, test } from 'vitest';
import { routePattern } from './routePattern.ts';

test.each([
  ['a route without parameters stays as it is', '/about', {}, '/about'],
  ['the root stays as it is', '/', null, '/'],
  ['a value becomes the name of its parameter', '/blog/hello', { slug: 'hello' }, '/blog/:slug'],
  ['each of several does', '/en/blog/hello', { lang: 'en', slug: 'hello' }, '/:lang/blog/:slug'],
  ['a rest of any length is one name', '/docs/a/b/c', { path: ['a', 'b', 'c'] }, '/docs/:path'],
  ['an absent rest is none', '/docs', { path: undefined }, '/docs'],
  ['a value that is also a fixed part is looked for from the right', '/blog/blog', { slug: 'blog' }, '/blog/:slug'],
  ['equal values keep their order', '/x/x', { a: 'x', b: 'x' }, '/:a/:b'],
  ['a base path and a last slash stay', '/shop/items/7/', { id: '7' }, '/shop/items/:id/'],
  ['the encoded value of the App Router is found', '/wiki/%C3%85land', { title: '%C3%85land' }, '/wiki/:title'],
  ['the decoded value of the Pages Router is found', '/wiki/%C3%85land', { title: 'Åland' }, '/wiki/:title'],
  ['a stray percent sign stands for itself', '/wiki/100%', { title: '100%' }, '/wiki/:title'],
  ['a value that a rewrite has hidden changes nothing', '/home', { tenant: 'acme' }, '/home'],
])('%s', (_, pathname, params, pattern) => {
  expect(routePattern(pathname, params)).toBe(pattern);
});
