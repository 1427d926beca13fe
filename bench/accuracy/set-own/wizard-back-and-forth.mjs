export default {
  id: 'wizard-back-and-forth',
  title: 'Back and forth in a checkout',
  start: '/address',
  pages: {
    '/address':
      '<h1>Address</h1><p><label>Street <input id="s"></label></p><p><a id="next" href="/delivery">Continue</a></p>',
    '/delivery':
      '<h1>Delivery</h1><p><label><input type="radio" name="d" id="d1"> Post</label> <label><input type="radio" name="d" id="d2"> Courier</label></p><p><a id="prev" href="/address">Back</a> <a id="next" href="/review">Continue</a></p>',
    '/review': '<h1>Review</h1><p><a id="prev" href="/delivery">Back</a></p>',
  },
  steps: [
    { type: '14 Mill Lane', into: '#s', gap: 70 },
    { click: '#next' },
    { until: '#d1' },
    { wait: 900 },
    { click: '#d1' },
    { wait: 400 },
    { click: '#next' },
    { until: 'h1:has-text("Review")' },
    { wait: 2200 },
    { click: '#prev' },
    { until: '#d2' },
    { wait: 800 },
    { click: '#d2' },
    { wait: 500 },
    { click: '#next' },
    { until: 'h1:has-text("Review")' },
    { wait: 2000 },
  ],
  verify: `location.pathname === '/review'`,
  expect: [],
  why: 'Going back to choose the courier instead is what the back link is for.',
};
