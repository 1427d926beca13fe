export default {
  id: 'spa-results-not-what-was-meant',
  title: 'Wrong results in a single-page app, straight back',
  html: `
<main id="main"></main>
<script>
const pages = { '/': '<h1>Help for “refund”</h1><ul><li><a id="a" href="/help/voucher">Refund policy</a></li><li><a id="b" href="/help/partners">Refunds explained</a></li><li><a id="c" href="/help/refund">Ask for a refund</a></li></ul>', '/help/voucher': '<h1>Buy a gift voucher</h1><p>Vouchers make others happy.</p>', '/help/partners': '<h1>For partners</h1><p>Commission and invoices.</p>', '/help/refund': '<h1>Ask for a refund</h1><ol><li>Open the order</li><li>Choose Refund</li></ol>' }
const show = () => { main.innerHTML = pages[location.pathname] }
document.addEventListener('click', (e) => { const a = e.target.closest('a'); if (!a) return; e.preventDefault(); history.pushState(null, '', a.getAttribute('href')); show() })
addEventListener('popstate', show); show()
</script>`,
  steps: [
    { wait: 500 },
    { click: '#a' },
    { wait: 1300 },
    { back: true },
    { until: '#b' },
    { wait: 1000 },
    { click: '#b' },
    { wait: 1200 },
    { back: true },
    { until: '#c' },
    { wait: 900 },
    { click: '#c' },
    { wait: 4000 },
  ],
  verify: `location.pathname === '/help/refund'`,
  expect: [
    {
      signal: 'quick-back',
      target: 'page',
      why: 'Two results opened and left after a second, because they are about something else.',
    },
  ],
};
