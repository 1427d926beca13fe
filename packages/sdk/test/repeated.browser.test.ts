import { test as base } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('answers both clicks of a double click that the page takes for one', async ({ expect }) => {
  const site = await sites.open(
    `<main><section><p><button id="t">Send</button></p></section></main><footer><p id="out"></p></footer><style>main,section,p{min-height:500px}</style>
     <script>t.onclick = async () => { if (window.sent) return; window.sent = 1; const r = await fetch('/data'); out.textContent = await r.text() }</script>`,
    { routes: { '/data': { type: 'text/plain', body: 'Thanks', delayMs: 400 } } },
  );
  await site.page.dblclick('#t');
  const clicks = await site.events('click', 2);
  expect(clicks.map(answersOf)).toEqual([
    [
      ['request', 'caused'],
      ['content', 'caused'],
    ],
    [['content', 'caused']],
  ]);
});

test('leaves hammered clicks unanswered that select the label of a dead button', async ({ expect }) => {
  const site = await sites.open(`<div role="button" id="t">Continue to payment</div>`);
  await site.page.click('#t', { clickCount: 3 });
  const clicks = await site.events('click', 3);
  expect(clicks.map(answersOf)).toEqual([[], [], []]);
  expect(clicks.map(({ selected }) => selected)).toEqual([undefined, undefined, undefined]);
  expect(clicks.flatMap(({ reaction }) => reaction.answers.map(([kind, relation]) => [kind, relation]))).toContainEqual(
    ['selection', 'decoration'],
  );
});
