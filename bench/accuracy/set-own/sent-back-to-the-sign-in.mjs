export default {
  id: 'sent-back-to-the-sign-in',
  title: 'Orders ask for a sign-in, the sign-in leads home',
  html: `<h1>Home</h1><p><a id="orders" href="/orders">Your orders</a></p>`,
  pages: {
    '/orders': '<h1>Please sign in to see your orders</h1><p><a id="in" href="/signin">Sign in</a></p>',
    '/signin': '<h1>You are signed in</h1><p><a id="on" href="/">Continue</a></p>',
  },
  steps: [
    {
      repeat: 4,
      steps: [
        { click: '#orders' },
        { until: '#in' },
        { wait: 1100 },
        { click: '#in' },
        { until: '#on' },
        { wait: 1000 },
        { click: '#on' },
        { until: '#orders' },
        { wait: 900 },
      ],
    },
    { click: '#orders' },
    { wait: 2500 },
  ],
  verify: `location.pathname === '/orders'`,
  expect: [
    { signal: 'navigation-loop', target: 'page', why: 'Round and round the same three pages; the orders never show.' },
  ],
  tolerate: ['quick-back'],
};
