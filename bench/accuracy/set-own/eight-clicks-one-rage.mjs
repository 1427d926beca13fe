export default {
  id: 'eight-clicks-one-rage',
  title: 'Eight clicks on a dead button',
  html: `
<h1>Seat map</h1><div role="button" tabindex="0" id="b" style="padding:12px;border:1px solid #999;width:180px">Show seats</div>`,
  steps: [{ wait: 400 }, { click: '#b', times: 8, gap: 250, jitter: 4 }, { wait: 3000 }],
  expect: [
    { signal: 'rage-click', target: '#b', why: 'Two seconds of hammering at something that calls itself a button.' },
  ],
  tolerate: ['dead-click'],
};
