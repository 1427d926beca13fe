export default {
  id: 'slow-hammering',
  title: 'Unhurried clicks on a dead button',
  html: `
<h1>Parking</h1><button id="b" style="padding:10px 18px">Pay £3</button><p>Zone 14</p>`,
  steps: [{ click: '#b', times: 5, gap: 880, jitter: 3 }, { wait: 3000 }],
  expect: [{ signal: 'rage-click', target: '#b', why: 'Once a second, five times, on a button that never answers.' }],
  tolerate: ['dead-click'],
};
