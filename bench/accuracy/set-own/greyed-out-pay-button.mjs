export default {
  id: 'greyed-out-pay-button',
  title: 'Greyed-out button without a reason',
  html: `
<h1>Checkout</h1><p>One ticket, £18</p><button id="pay" disabled style="padding:10px 20px">Pay now</button>`,
  steps: [{ click: '#pay' }, { wait: 1800 }, { click: '#pay', times: 6, gap: 220, jitter: 3 }, { wait: 3000 }],
  expect: [{ signal: 'rage-click', target: '#pay', why: 'The button stays grey and nothing says why.' }],
  tolerate: ['dead-click'],
};
