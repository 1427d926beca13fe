export default {
  id: 'htmx-report-without-a-sign',
  title: 'A button of an htmx page asks for a report that takes six seconds, and nobody has given it an indicator',
  widgets: ['htmx'],
  html: `<style>main{max-width:640px}button{padding:8px 16px}#report{min-height:120px;border:1px solid #d4d4d8;border-radius:8px;padding:12px;margin-top:16px}</style>
<main><h1>Stock of the month</h1><p>Warehouse Aarhus, 1 to 30 November</p>
<button id="run" hx-get="/reports/stock" hx-target="#report">Run report</button>
<div id="report">No report yet</div></main>`,
  routes: {
    '/reports/stock': { body: '<h2>Stock</h2><p>4,112 pieces on 318 pallets</p>', type: 'text/html', delay: 6000 },
  },
  steps: [{ wait: 1200 }, { click: '#run' }, { until: 'h2:has-text("Stock")', ms: 12000 }, { wait: 3500 }],
  verify: [`document.querySelector('#report').textContent.includes('4,112')`, `requests.length === 1`],
  expect: [
    { signal: 'slow-click', target: '#run', why: 'Six seconds without any sign that the report is on its way.' },
  ],
};
