export default {
  id: 'rage-then-gone',
  title: 'Hammered once more and left at once',
  html: `<p><a id="away" href="/away">Another shop</a></p><h1>Voucher</h1><button id="redeem">Redeem</button>`,
  pages: { '/away': '<h1>Another shop</h1>' },
  steps: [
    { click: '#redeem', times: 6, gap: [170, 230], jitter: 2 },
    { click: '#away', approach: 120 },
    { wait: 1500 },
  ],
  verify: `location.pathname === '/away'`,
  expect: [
    { signal: 'rage-click', target: '#redeem', why: 'Six clicks on a button without effect, and the person leaves.' },
  ],
  tolerate: ['dead-click'],
};
