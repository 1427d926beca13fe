const shake = Array.from({ length: 28 }, (_, i) => [i % 2 ? 180 : 590, 330 + ((i * 41) % 60)]);
export default {
  id: 'shop-assistant-silent-nine-seconds',
  title:
    'A suggested question to the shop assistant gets its answer after nine silent seconds, and the mouse is flung about meanwhile',
  html: `
<style>body{padding:0;background:#f6f5f2}header{background:#1e3a34;color:#fff;padding:14px 28px;display:flex;justify-content:space-between}
.wrap{display:grid;grid-template-columns:1fr 400px;gap:32px;padding:28px}.order{background:#fff;border-radius:10px;padding:20px;margin-bottom:16px}
.chat{background:#fff;border-radius:14px;border:1px solid #dcd8cf;display:flex;flex-direction:column;height:600px}.chat h2{font-size:17px;margin:0;padding:14px 18px;border-bottom:1px solid #eee}
.log{flex:1;overflow:auto;padding:16px;display:flex;flex-direction:column;gap:10px}.b{background:#eef3f1;border-radius:12px;padding:10px 14px;max-width:82%}.b.me{align-self:flex-end;background:#1e3a34;color:#fff}
.chips{display:flex;flex-wrap:wrap;gap:8px;padding:12px 16px}.chip{border:1px solid #1e3a34;background:#fff;color:#1e3a34;border-radius:999px;padding:7px 14px;cursor:pointer}.ask{display:flex;gap:8px;padding:12px 16px;border-top:1px solid #eee}.ask input{flex:1;padding:8px}
small{color:#777}</style>
<header><b>Fern &amp; Loom</b><small style="color:#cfe0da" id="clock"></small></header>
<div class="wrap"><section><h1>Your orders</h1>
<div class="order"><b>Order 44817</b><p>Wool blanket, moss green. Handed to the carrier on Tuesday.</p></div>
<div class="order"><b>Order 44602</b><p>Two linen cushions. Delivered on 3 November.</p></div>
<p><small id="staff">Our team: 4 people online</small></p></section>
<aside class="chat" aria-label="Assistant"><h2>Ask Fern</h2><div class="log" id="log"><div class="b">Hello Ines! What can I do for you?</div></div>
<div class="chips" id="chips"><button class="chip" data-q="Where is my order 44817?">Where is my order 44817?</button><button class="chip" data-q="I want to return something">I want to return something</button><button class="chip" data-q="Washing instructions">Washing instructions</button></div>
<form class="ask" onsubmit="return false"><input placeholder="Your question" aria-label="Your question"><button>Send</button></form></aside></div>
<script>
let t = 0
setInterval(() => { t++; document.getElementById('clock').textContent = 'Thursday 10:14:' + String(10 + t).padStart(2, '0') }, 1000)
setInterval(() => fetch('/api/staff').then((r) => r.json()).then((d) => { document.getElementById('staff').textContent = 'Our team: ' + d.online + ' people online' }), 4000)
document.getElementById('chips').addEventListener('click', async (e) => {
  const chip = e.target.closest('.chip'); if (!chip || window.waiting) return
  window.waiting = true
  // messages are drawn from what the server returns, so that history and view cannot differ
  const r = await fetch('/api/assistant', { method: 'POST', body: JSON.stringify({ q: chip.dataset.q }) })
  const { messages } = await r.json()
  document.getElementById('log').innerHTML = messages.map((m) => '<div class="b ' + m.from + '">' + m.text + '</div>').join('')
  document.getElementById('chips').innerHTML = '<button class="chip" data-q="Thanks">Thanks, that helps</button>'
  window.waiting = false
})
</script>`,
  routes: {
    '/api/staff': { json: { online: 5 }, delay: 90 },
    'POST /api/assistant': {
      delay: 9000,
      json: {
        messages: [
          { from: 'bot', text: 'Hello Ines! What can I do for you?' },
          { from: 'me', text: 'Where is my order 44817?' },
          { from: 'bot', text: 'Your parcel is in the depot at Reading and will be with you tomorrow before noon.' },
        ],
      },
    },
  },
  steps: [
    { wait: 1500 },
    { move: [700, 420] },
    { wait: 600 },
    { click: '.chip[data-q^="Where"]', approach: 420 },
    { wait: 3400 },
    { path: shake, ms: 2800 },
    { wait: 600 },
    { until: '.b:has-text("Reading")' },
    { wait: 3500 },
  ],
  verify: [`document.querySelectorAll('.b').length === 3`, `requests.filter((r) => r.method === 'POST').length === 1`],
  expect: [
    {
      signal: 'slow-click',
      target: '#chips',
      why: 'The question chosen does not even appear for nine seconds; then question and answer come together.',
    },
    {
      signal: 'thrashed-cursor',
      target: 'page',
      why: 'Nearly three seconds of violent to and fro while nothing happens.',
    },
  ],
  tolerate: ['dead-click'],
};
