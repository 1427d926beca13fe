export default {
  id: 'dead-button-that-counts-down',
  title: 'A dead button with a countdown in it',
  html: `
<h1>Your seats are held</h1><button id="pay">Pay now (<span id="t">180</span>)</button>
<script>let n = 180; setInterval(() => { t.textContent = --n }, 1000)</script>`,
  steps: [{ wait: 2600 }, { click: '#pay' }, { wait: 3600 }, { click: '#pay' }, { wait: 3200 }],
  expect: [{ signal: 'dead-click', target: '#pay', why: 'The seconds go on; no payment begins.' }],
};
