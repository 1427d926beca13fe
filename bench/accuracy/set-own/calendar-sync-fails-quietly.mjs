export default {
  id: 'calendar-sync-fails-quietly',
  title: 'Sync now: the server fails every time and the app keeps it to itself',
  html: `
<style>.row{display:flex;gap:12px;align-items:center;border:1px solid #ddd;border-radius:10px;padding:14px;max-width:560px}.ic{display:inline-block}.spin .ic{animation:s .5s linear infinite}@keyframes s{to{transform:rotate(360deg)}}button{border:1px solid #bbb;border-radius:6px;background:#fff;padding:8px 14px}button:hover{background:#f3f4f6}</style>
<h1>Connected calendars</h1><p id="clock"></p>
<div class="row"><div style="flex:1"><b>Work calendar</b><br><small id="last">Last synced 2 days ago</small></div><button id="sync"><span class="ic">⟳</span> Sync now</button></div>
<script>
setInterval(() => { clock.textContent = new Date().toLocaleTimeString() }, 1000)
const api = (m, p) => fetch(p, { method: m }).then((r) => { if (!r.ok) throw Object.assign(new Error('HTTP ' + r.status), { status: r.status }); return r.json() })
sync.addEventListener('click', async () => {
  sync.classList.add('spin')
  try { const d = await api('POST', '/api/calendars/1/sync'); last.textContent = 'Last synced just now, ' + d.count + ' events' }
  catch { /* TODO */ }
  finally { sync.classList.remove('spin') }
})
</script>`,
  routes: { 'POST /api/calendars/1/sync': { status: 502, body: 'Bad gateway', delay: 380 } },
  steps: [
    { wait: 600 },
    { click: '#sync' },
    { wait: 3600 },
    { click: '#sync', at: [0.6, 0.5] },
    { wait: 3300 },
    { click: '#sync', at: [0.45, 0.55] },
    { wait: 3400 },
    { click: '#sync', at: [0.55, 0.4] },
    { wait: 3800 },
  ],
  verify: [
    `document.querySelector('#last').textContent === 'Last synced 2 days ago'`,
    `requests.filter((r) => r.path.startsWith('/api/calendars')).length === 4`,
  ],
  expect: [
    {
      signal: 'failed-request-click',
      target: '#sync',
      why: 'The click starts a request that ends in 502, and nothing is said.',
    },
    {
      signal: 'request-loop',
      target: 'page',
      why: 'Tried four times in fifteen seconds; the same endpoint fails each time.',
    },
  ],
  tolerate: ['dead-click'],
};
