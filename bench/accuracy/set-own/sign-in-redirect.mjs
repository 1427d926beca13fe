export default {
  id: 'sign-in-redirect',
  title: 'Through the sign-in and back',
  html: `<h1>Library</h1><p><a id="in" href="/login">Sign in</a></p>`,
  pages: {
    '/': [
      '<h1>Library</h1><p><a id="in" href="/login">Sign in</a></p>',
      '<h1>Library</h1><p id="hello">Welcome back, Tove.</p><p><a id="shelf" href="/shelf">Your shelf</a></p>',
    ],
    '/login': '<h1>Signing you in…</h1><script>setTimeout(() => { location.href = "/" }, 1400)</script>',
    '/shelf': '<h1>Your shelf</h1><p>Four books.</p>',
  },
  steps: [{ click: '#in' }, { until: '#hello' }, { wait: 1500 }, { click: '#shelf' }, { wait: 1800 }],
  verify: `location.pathname === '/shelf'`,
  expect: [],
  why: 'The sign-in page sends the person back by itself.',
};
