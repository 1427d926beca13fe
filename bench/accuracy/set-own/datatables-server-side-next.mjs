export default {
  id: 'datatables-server-side-next',
  title: 'Eight pages ahead in a server-side table that only draws the last answer and says Processing meanwhile',
  html: `
<style>.wrap{position:relative;width:820px}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:7px 10px;text-align:left}.dataTables_processing{display:none;position:absolute;left:50%;top:45%;width:240px;margin-left:-120px;text-align:center;background:#fffbe6;border:1px solid #d4b106;padding:14px;z-index:2}.paginate_button{padding:6px 12px;border:1px solid #ccc;text-decoration:none;color:#333;cursor:pointer}.current{background:#ddd}.nav{margin-top:12px}</style>
<h1>Parts in the warehouse</h1><div class="wrap"><div class="dataTables_processing" id="proc">Processing…</div>
<table><thead><tr><th>Part</th><th>Shelf</th><th>In stock</th></tr></thead><tbody id="tb"></tbody></table>
<div class="nav"><span id="info"></span> &nbsp; <a class="paginate_button" id="prev" href="#">Previous</a><span id="pages"></span><a class="paginate_button" id="next" href="#">Next</a></div></div>
<script>
const s = { start: 0, len: 8, total: 240, iDraw: 0 }; window.draws = []
const rows = (st) => Array.from({ length: s.len }, (_, i) => { const n = st + i + 1; return '<tr><td>P-' + (4000 + n * 7) + '</td><td>' + 'ABCDEF'[n % 6] + (n % 19) + '</td><td>' + (n * 37 % 250) + '</td></tr>' }).join('')
function paint(st) { tb.innerHTML = rows(st); const p = st / s.len + 1; info.textContent = 'Showing ' + (st + 1) + ' to ' + (st + s.len) + ' of ' + s.total; pages.innerHTML = [p - 2, p - 1, p, p + 1, p + 2].filter((x) => x > 0).map((x) => '<a class="paginate_button ' + (x === p ? 'current' : '') + '">' + x + '</a>').join('') }
function ajaxUpdate() {
  const draw = ++s.iDraw, start = s.start
  proc.style.display = 'block'
  const x = new XMLHttpRequest(); x.open('POST', '/api/parts'); x.setRequestHeader('Content-Type', 'application/json')
  x.onload = () => { if (draw < s.iDraw) return; draws.push(start); paint(start); proc.style.display = 'none' } // an answer that is out of date is dropped
  x.send(JSON.stringify({ draw, start, length: s.len }))
}
next.addEventListener('click', (e) => { e.preventDefault(); s.start += s.len; ajaxUpdate() })
prev.addEventListener('click', (e) => { e.preventDefault(); if (s.start) { s.start -= s.len; ajaxUpdate() } })
paint(0)
</script>`,
  routes: { 'POST /api/parts': { delay: 620, json: { ok: true } } },
  steps: [
    { click: '#next' },
    { wait: 1600 },
    { click: '#next', times: 7, gap: 270, jitter: 3 },
    { wait: 2200 },
    { click: '#prev', times: 2, gap: 320 },
    { wait: 3200 },
  ],
  verify: [
    `s.start === 48 && document.querySelector('.current').textContent === '7'`,
    `requests.filter((r) => r.path.startsWith('/api/parts')).length === 10`,
    `document.querySelector('#proc').style.display === 'none' && draws.length < 10`,
  ],
  expect: [],
  why: 'Someone pages ahead quickly: the table says Processing at once and shows the page asked for half a second after the last click.',
};
