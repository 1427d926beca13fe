export default {
  id: 'flagged-export-without-dialog',
  title: 'A feature flag shows Export while the flag for its dialog is off',
  html: `
<style>export-dialog:not(:defined){display:none}.top{display:flex;gap:10px;align-items:center;max-width:760px}.top h1{margin:0 auto 0 0}.top button{padding:8px 16px;border:1px solid #cbd5e1;border-radius:6px;background:#fff;cursor:pointer}.top button:hover{background:#f1f5f9}table{border-collapse:collapse;margin-top:14px;width:760px}td,th{border-bottom:1px solid #e5e7eb;padding:7px;text-align:left}[hidden]{display:none}</style>
<div class="top"><h1>Visitors</h1><button id="export" hidden>Export…</button><button id="range">7 days</button></div>
<p><b id="live">128</b> on the site now</p>
<table><tr><th>Page</th><th>Visits</th></tr><tr><td>/</td><td id="v0">4,120</td></tr><tr><td>/prices</td><td id="v1">1,377</td></tr><tr><td>/blog/oak</td><td id="v2">902</td></tr></table>
<export-dialog id="exporter"><h2>Export visitors</h2><label>Format <select><option>CSV</option><option>Parquet</option></select></label><button>Export</button></export-dialog>
<script>
fetch('/api/flags').then((r) => r.json()).then((flags) => {
  document.getElementById('export').hidden = !flags.export_button
  if (flags.export_dialog) import('/assets/export-dialog.js')
})
const dlg = document.getElementById('exporter')
document.getElementById('export').addEventListener('click', () => {
  dlg.open = true
  dlg.setAttribute('open', '')
  dlg.dataset.opened = String(Number(dlg.dataset.opened || 0) + 1)
  navigator.sendBeacon('/api/track', 'export_opened')
})
range.onclick = () => { const wide = range.textContent === '7 days'; range.textContent = wide ? '30 days' : '7 days'; v0.textContent = wide ? '17,988' : '4,120'; v1.textContent = wide ? '5,640' : '1,377'; v2.textContent = wide ? '3,015' : '902' }
let k = 0
setInterval(() => { live.textContent = 120 + (++k * 7) % 19 }, 900)
</script>`,
  routes: {
    '/api/flags': { json: { export_button: true, export_dialog: false }, delay: 80 },
    'POST /api/track': { status: 204 },
  },
  steps: [
    { click: '#range' },
    { wait: 2200 },
    { click: '#export' },
    { wait: 3800 },
    { click: '#export', at: [0.4, 0.5] },
    { wait: 4000 },
  ],
  verify: [
    `document.querySelector('#exporter').dataset.opened === '2' && document.querySelector('#exporter').offsetHeight === 0`,
    `document.querySelector('#v0').textContent === '17,988'`,
  ],
  expect: [
    {
      signal: 'dead-click',
      target: '#export',
      why: 'Export opens an element that was never delivered: nothing appears, twice.',
    },
  ],
};
