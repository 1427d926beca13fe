const task = (id, t) => `<label class="t"><input type="checkbox" id="${id}"> ${t}</label>`;
export default {
  id: 'carer-visit-sent-at-third-try',
  title:
    'A carer finishes a visit on a phone; the office answers at the third try, and the app counts down and says so',
  device: 'mobile',
  html: `
<style>body{padding:0;background:#f3f6f4}header{background:#14532d;color:#fff;padding:16px 18px;display:flex;justify-content:space-between}main{padding:16px 18px 120px}.t{display:flex;gap:12px;align-items:center;background:#fff;border-radius:10px;padding:14px;margin-bottom:8px}.t input{width:22px;height:22px}textarea{width:100%;height:84px;padding:10px;font:inherit;border:1px solid #cbd5d1;border-radius:10px}
#done{width:100%;padding:16px;border:0;border-radius:12px;background:#15803d;color:#fff;font-weight:600}#done[disabled]{background:#86a894}#net{border-radius:10px;padding:12px 14px;margin-top:12px;background:#fff7e0}#net.ok{background:#dcfce7}#net:empty{display:none}</style>
<header><b>Visit 3 of 6</b><span id="clk">10:41</span></header>
<main><h1 style="font-size:22px">Mrs Okafor, 10:00</h1>${task('t1', 'Medicine given')}${task('t2', 'Blood pressure taken')}${task('t3', 'Breakfast prepared')}
<p><label>Note<br><textarea id="note"></textarea></label></p><button id="done">Finish visit</button><div id="net" role="status"></div></main>
<script>
const $ = (i) => document.getElementById(i)
let m = 41; setInterval(() => { $('clk').textContent = '10:' + (++m) }, 20000)
async function send(n) {
  $('net').className = ''; $('net').textContent = n ? 'Trying again …' : 'Sending …'
  const r = await fetch('/api/visits/3', { method: 'PUT', body: JSON.stringify({ note: $('note').value }) }).catch(() => ({ ok: false }))
  if (r.ok) { $('net').className = 'ok'; $('net').innerHTML = 'Sent to the office at 10:42. <a href="#next" id="next">Next visit</a>'; $('done').textContent = 'Finished ✓'; return }
  let left = 2 + n
  const tick = () => { if (!left) return send(n + 1); $('net').textContent = 'Kept on this phone. The office does not answer, next try in ' + left-- + ' s'; setTimeout(tick, 1000) }
  tick()
}
$('done').onclick = () => { $('done').disabled = true; $('done').textContent = 'Finishing …'; send(0) }
addEventListener('hashchange', () => { document.querySelector('main').innerHTML = '<h1 style="font-size:22px">Mr Lind, 11:15</h1><p>14 Harbour Row, key safe 2.</p>'; document.querySelector('header b').textContent = 'Visit 4 of 6' })
</script>`,
  routes: {
    'PUT /api/visits/3': [
      { status: 503, body: 'Service Unavailable', delay: 400 },
      { status: 503, body: 'Service Unavailable', delay: 400 },
      { json: { ok: true }, delay: 300 },
    ],
  },
  steps: [
    { wait: 1200 },
    { tap: '#t1' },
    { wait: 900 },
    { tap: '#t2' },
    { wait: 800 },
    { tap: '#t3' },
    { wait: 700 },
    { tap: '#note' },
    { wait: 400 },
    { type: 'In good spirits, 132/81.' },
    { wait: 700 },
    { tap: '#done' },
    { wait: 3000 },
    { until: '#next' },
    { wait: 1800 },
    { tap: '#next' },
    { wait: 3500 },
  ],
  verify: [`requests.length === 3`, `document.querySelector('h1').textContent.startsWith('Mr Lind')`],
  expect: [],
  why: 'The tap is answered at once, each failure is told with a countdown, nothing has to be done, and the third try succeeds and says so.',
};
