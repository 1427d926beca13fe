export default {
  id: 'four-links-in-new-tabs',
  title: 'Opening several results in tabs of their own',
  newTabMs: 200,
  html: `
<h1>Results</h1><ul>${[1, 2, 3, 4].map((n) => `<li><a id="r${n}" href="/r/${n}">Result ${n}</a></li>`).join('')}</ul>`,
  pages: { '/r/1': '<h1>One</h1>', '/r/2': '<h1>Two</h1>', '/r/3': '<h1>Three</h1>', '/r/4': '<h1>Four</h1>' },
  steps: [1, 2, 3, 4].flatMap((n) => [{ click: `#r${n}`, mods: 2, approach: 140 }, { wait: 420 }]),
  expect: [],
  why: 'Control and click opens each result in the background.',
};
