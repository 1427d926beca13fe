const nav = '<nav><b>Millrace</b> <a id="home" href="/">Overview</a> <a id="reports" href="/reports">Reports</a></nav>';
const style =
  '<style>nav{display:flex;gap:18px;border-bottom:1px solid #ddd;padding-bottom:10px;margin-bottom:16px}.tiles{display:flex;gap:12px}.tiles p{border:1px solid #ddd;border-radius:8px;padding:14px;width:180px}</style>';
export default {
  id: 'stale-chunk-healed-by-full-load',
  title: 'The code of a view is gone after a deployment, and the app loads the page anew',
  html: `${style}${nav}<main id="view"><h1>Overview</h1><div class="tiles"><p>Turnover<br><b>£12,410</b></p><p>Orders<br><b>318</b></p><p>Returns<br><b>9</b></p></div></main>
<script>
document.getElementById('reports').addEventListener('click', async (e) => {
  e.preventDefault()
  try { const m = await import('/assets/Reports-9f2c1a.js'); m.mount(view); history.pushState(null, '', '/reports') }
  catch (err) { console.warn('preload error', err.message); location.assign('/reports') }
})
</script>`,
  pages: {
    '/reports': {
      delay: 350,
      html: `${style}${nav}<main><h1>Reports</h1><p><button id="prev">Earlier month</button> <b id="month">November</b></p><p id="sum">£12,410 from 318 orders</p></main>
<script>
const months = ['November', 'October', 'September', 'August', 'July', 'June', 'May']
let m = 0
prev.onclick = () => { m = Math.min(m + 1, 6); month.textContent = months[m]; sum.textContent = '£' + (12410 - m * 731).toLocaleString('en') + ' from ' + (318 - m * 17) + ' orders' }
</script>`,
    },
  },
  routes: { '/assets/Reports-9f2c1a.js': { status: 404, body: '<h1>Not found</h1>', type: 'text/html', delay: 90 } },
  steps: [
    { wait: 1500 },
    { click: '#reports' },
    { until: 'h1:has-text("Reports")' },
    { wait: 2300 },
    { click: '#prev', times: 5, gap: 290, jitter: 2 },
    { wait: 3500 },
  ],
  verify: [
    `location.pathname === '/reports' && document.querySelector('#month').textContent === 'June'`,
    `requests.some((r) => r.path === '/assets/Reports-9f2c1a.js')`,
  ],
  expect: [],
  why: 'The old file is missing, but the app goes to the page in the ordinary way and the reports are there in half a second; then months are leafed through.',
};
