import { test as base } from 'vitest';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('keeps the query parameters that are allowed, without ids in them, and no other', async ({ expect }) => {
  const site = await sites.open('<button id="b">Go</button>', { tag: 'data-query-keys="tab,page"' });
  await site.page.goto(`${site.origin}/?tab=open&user=ines&page=48213#top`);
  await site.page.click('#b');
  const [click] = await site.events('click');
  expect(click?.path).toBe('/?tab=open&page=:id');
});

test('names a route as the app does, also in what has told of it and still waits', async ({ expect }) => {
  const site = await sites.open('<button id="b">Go</button>');
  await site.events('page');
  await site.page.evaluate(`history.pushState({}, '', '/blog/hello'); wince('setRoute', '/blog/:slug')`);
  await site.page.click('#b');
  await site.page.evaluate(`history.pushState({}, '', '/blog/world')`);
  await site.page.click('#b');
  expect((await site.events('click', 2)).map(({ path }) => path)).toEqual(['/blog/:slug', '/blog/world']);
  expect(site.arrived('route').map(({ path }) => path)).toEqual(['/blog/:slug', '/blog/world']);
});

test('leaves ids out of a route that the app names', async ({ expect }) => {
  const site = await sites.open('<button id="b">Go</button>');
  await site.page.evaluate(`wince('setRoute', '/orders/48213/:tab')`);
  await site.page.click('#b');
  expect((await site.events('click'))[0]?.path).toBe('/orders/:id/:tab');
});

test('gives a route change to the click in whose code a router began it', async ({ expect }) => {
  const site = await sites.open(
    `<a id="a">Next</a><script>
      let until = Infinity;
      a.onclick = () => { wince('startRoute'); until = performance.now() + 500 };
      setInterval(() => { if (performance.now() > until) { until = Infinity; history.pushState({}, '', '/next') } }, 50);
    </script>`,
  );
  await site.page.click('#a');
  const [route] = await site.events('route');
  expect(route).toMatchObject({ path: '/next', click: 1 });
});

test('says of a step back whether what is left had a heading of its own', async ({ expect }) => {
  const site = await sites.open(
    `<h1 id="h">List</h1><a id="page">Page</a> <a id="dialog">Dialog</a>
     <script>
       page.onclick = () => { history.pushState({}, '', '/page'); h.textContent = 'Page' };
       dialog.onclick = () => { history.pushState({}, '', '/dialog') };
       onpopstate = () => { h.textContent = 'List' }
     </script>`,
  );
  for (const name of ['page', 'dialog']) {
    await site.page.click(`#${name}`);
    await site.page.goBack();
  }
  const routes = await site.events('route', 4);
  expect(routes.map(({ path, fresh }) => [path, fresh])).toEqual([
    ['/page', undefined],
    ['/', 1],
    ['/dialog', undefined],
    ['/', undefined],
  ]);
});

test('names the route of the page and leaves the address of a request as it was', async ({ expect }) => {
  const site = await sites.open('<p>Blog</p>', { routes: { '/blog/hello': { status: 500 } } });
  await site.page.evaluate(`history.pushState({}, '', '/blog/hello')`);
  await site.page.evaluate(`fetch('/blog/hello', { method: 'POST' }).then(() => wince('setRoute', '/blog/:slug'))`);
  const [request] = await site.events('request');
  const [route] = await site.events('route');
  expect([request?.path, route?.path]).toEqual(['/blog/hello', '/blog/:slug']);
});
