export default {
  id: 'table-found-by-long-poll-too-late',
  title: 'A table is looked for without a sign, and the answer comes by long polling',
  html: `
<style>.f{display:flex;gap:12px;align-items:end}.f button{padding:8px 20px;cursor:pointer}#res{margin-top:12px;font-weight:600}#on{float:right;color:#777}</style>
<span id="on"></span><h1>Trattoria Nella</h1><div class="f"><label>Guests<br><select><option>2</option><option>4</option></select></label><label>When<br><input value="Friday, 19:30"></label><button id="find">Find a table</button></div><div id="res"></div>
<script>
let polls = 0, asked = 0, lag = 0
const find = document.getElementById('find'), res = document.getElementById('res')
find.onclick = () => { asked = performance.now(); fetch('/api/search', { method: 'POST' }) }
const poll = async () => {
  for (;;) {
    const m = await (await fetch('/api/inbox?n=' + polls++)).json()
    document.getElementById('on').textContent = m.online + polls % 7 + ' guests on this page'
    if (m.table) { res.textContent = m.table; lag ||= performance.now() - asked }
  }
}
poll()
</script>`,
  routes: {
    'POST /api/search': { status: 202, json: {} },
    '/api/inbox': { json: { online: 31 }, delay: 650 },
  },
  steps: [
    { wait: 2200 },
    { click: '#find' },
    { wait: 4400 },
    { route: '/api/inbox', answer: { json: { online: 31, table: 'Friday 19:30, by the window' }, delay: 650 } },
    { wait: 4200 },
  ],
  verify: [
    `document.getElementById('res').textContent === 'Friday 19:30, by the window'`,
    `polls > 8 && lag > 4200 && lag < 7500`,
    `requests.filter((r) => r.method === 'POST').length === 1`,
  ],
  expect: [
    {
      signal: 'slow-click',
      target: '#find',
      why: 'For about five seconds nothing tells that a table is being looked for; then it stands there.',
    },
  ],
  tolerate: ['dead-click'],
};
