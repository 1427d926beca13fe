export default {
  id: 'slow-link-hammered',
  title: 'A link to a page that takes its time, hammered',
  html: `<h1>Your parcels</h1><ul><li><a id="p" href="/parcel">Parcel 8812</a></li></ul>`,
  pages: { '/parcel': { html: '<h1>Parcel 8812</h1><p>Out for delivery</p>', delay: 4000 } },
  steps: [
    { move: '#p' },
    { click: [110, 129] },
    { wait: 2300 },
    { click: [110, 129], times: 6, gap: [250, 320], jitter: 3 },
    { until: 'h1:has-text("8812")', ms: 12000 },
    { wait: 1500 },
  ],
  verify: `location.pathname === '/parcel'`,
  expect: [
    { signal: 'rage-click', target: '#p', why: 'Nothing on the page answers for seconds, so the link is hammered.' },
  ],
  tolerate: ['slow-click', 'dead-click'],
};
