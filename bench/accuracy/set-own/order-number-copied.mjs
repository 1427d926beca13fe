export default {
  id: 'order-number-copied',
  title: 'Copying an order number',
  html: `<h1>Thank you</h1><p>Your order number is <b id="n">WX-20481</b>.</p><p role="status">We have sent an email.</p>`,
  steps: [{ dblclick: '#n', at: [0.2, 0.5] }, { key: 'Control+c' }, { wait: 1200 }],
  expect: [],
  why: 'Something worth keeping is copied.',
};
