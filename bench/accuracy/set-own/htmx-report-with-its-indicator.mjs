export default {
  id: 'htmx-report-with-its-indicator',
  title: 'The same report of an htmx page, with the indicator that htmx shows while it waits',
  widgets: ['htmx'],
  html: `<style>main{max-width:640px}button{padding:8px 16px}.htmx-indicator{color:#2563eb;opacity:0}.htmx-request .htmx-indicator{opacity:1}#report{min-height:120px;border:1px solid #d4d4d8;border-radius:8px;padding:12px;margin-top:16px}</style>
<main><h1>Stock of the month</h1><p>Warehouse Odense, 1 to 30 November</p>
<button id="run" hx-get="/reports/stock" hx-target="#report">Run report <b class="htmx-indicator">…</b></button>
<div id="report">No report yet</div></main>`,
  routes: {
    '/reports/stock': { body: '<h2>Stock</h2><p>2,870 pieces on 201 pallets</p>', type: 'text/html', delay: 6000 },
  },
  steps: [{ wait: 1200 }, { click: '#run' }, { until: 'h2:has-text("Stock")', ms: 12000 }, { wait: 3500 }],
  verify: [`document.querySelector('#report').textContent.includes('2,870')`, `requests.length === 1`],
  expect: [],
  why: 'The dots in the button say at once that the report is on its way.',
};
