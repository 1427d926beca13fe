const gone = (t) =>
  `<p><a href="/">Lettings</a></p><h1>${t}</h1><p>This property was let in March. Please call our office to hear about others.</p><img alt="" width="300" height="160" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">`;
export default {
  id: 'flats-already-let',
  title: 'Flats that are listed as free and are not',
  widgets: ['turbo'],
  html: `
<h1>Two rooms to let now</h1><p id="live"></p><ul><li><a id="a" href="/flat/a">Quay Street, available today</a></li><li><a id="b" href="/flat/b">Orchard Row, available today</a></li><li><a id="c" href="/flat/c">Bell Lane, available today</a></li></ul>
<script>(() => { let n = 11; clearInterval(window.liveTimer); window.liveTimer = setInterval(() => { const p = document.getElementById('live'); if (p) p.textContent = ++n + ' people are looking at these flats' }, 1500); addEventListener('turbo:load', () => { (window.visits ||= []).push(location.pathname) }, { once: false }) })()</script>`,
  pages: {
    '/flat/a': gone('Quay Street'),
    '/flat/b': gone('Orchard Row'),
    '/flat/c':
      '<h1>Bell Lane</h1><p>Two rooms, second floor, from the first of May.</p><p>Kitchen with a window, bath, cellar. Cats welcome.</p>',
  },
  steps: [
    { wait: 700 },
    { click: '#a' },
    { until: 'h1:has-text("Quay")' },
    { wait: 1300 },
    { back: true },
    { until: '#b' },
    { wait: 1000 },
    { click: '#b' },
    { until: 'h1:has-text("Orchard")' },
    { wait: 1200 },
    { back: true },
    { until: '#c' },
    { wait: 1100 },
    { click: '#c' },
    { until: 'h1:has-text("Bell")' },
    { wait: 4500 },
  ],
  verify: [
    `location.pathname === '/flat/c'`,
    `document.querySelector('h1').textContent === 'Bell Lane'`,
    `Array.isArray(window.visits)`,
    `window.visits.includes('/flat/a') && window.visits.includes('/flat/b')`,
  ],
  expect: [
    {
      signal: 'quick-back',
      target: 'page',
      why: 'Two flats offered as free turn out to be let; both pages are left at once by the back button.',
    },
  ],
};
