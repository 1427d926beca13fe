const who = (id, label, note) =>
  `<div class="line"><span>${label}<br><small>${note}</small></span><span class="step"><button phx-click="dec" phx-value-k="${id}" id="${id}-minus" aria-label="one less">−</button><output id="${id}">0</output><button phx-click="inc" phx-value-k="${id}" id="${id}-plus" aria-label="one more">+</button></span></div>`;
export default {
  id: 'liveview-swim-steppers',
  title:
    'Swimming pool tickets in a LiveView over long polling, on a phone: the numbers come back with the open poll, not with the tap',
  device: 'mobile',
  html: `
<style>body{padding:0}header{background:#046a8c;color:#fff;padding:14px 16px}main{padding:14px 16px}.line{display:flex;justify-content:space-between;align-items:center;border-bottom:1px solid #dde;padding:10px 0}.step{display:flex;align-items:center;gap:14px}.step button{width:44px;height:44px;border-radius:22px;border:1px solid #046a8c;background:#fff;font-size:20px}output{min-width:24px;text-align:center}small{color:#567}
.slots{display:flex;gap:8px;margin:12px 0}.slots button{border:1px solid #9ab;background:#fff;border-radius:8px;padding:10px}.slots .on{background:#046a8c;color:#fff}#buy{width:100%;padding:14px;background:#f2a900;border:0;border-radius:10px;font-weight:700}</style>
<header><b>Riverside Pool</b></header>
<main id="phx-Gk1" data-phx-main class="phx-connected"><h1 style="font-size:22px;margin:4px 0">Saturday, 15 June</h1>
<p id="free" style="margin:0">62 places left</p>
<div class="slots"><button phx-click="slot" phx-value-k="10" id="s10">10:00</button><button phx-click="slot" phx-value-k="13" id="s13" class="on">13:00</button><button phx-click="slot" phx-value-k="16" id="s16">16:00</button></div>
${who('adult', 'Adults', '£6.20 each')}${who('child', 'Children', 'under 16, £3.10')}${who('baby', 'Under threes', 'free')}
<p><b id="sum">£0.00</b></p><button id="buy" phx-click="reserve" phx-disable-with="Reserving…">Reserve</button><p id="done"></p></main>
<script>
// the process on the server keeps the state; the diff comes with the next answer of the poll that is always open
const server = { n: { adult: 0, child: 0, baby: 0 }, slot: '13', done: false, left: 62, mail: [] }
const el = (id) => document.getElementById(id)
function render() {
  for (const k in server.n) if (el(k).textContent !== String(server.n[k])) el(k).textContent = server.n[k]
  for (const s of ['10', '13', '16']) el('s' + s).className = s === server.slot ? 'on' : ''
  el('sum').textContent = '£' + (server.n.adult * 6.2 + server.n.child * 3.1).toFixed(2)
  el('free').textContent = server.left + ' places left'
  if (server.done) { el('buy').disabled = false; el('buy').textContent = 'Reserved'; el('done').textContent = 'Thank you. Show the code RP-4471 at the turnstile.' }
  document.querySelectorAll('.phx-click-loading').forEach((b) => b.classList.remove('phx-click-loading'))
}
const handle = { inc: (k) => server.n[k]++, dec: (k) => { server.n[k] = Math.max(0, server.n[k] - 1) }, slot: (k) => { server.slot = k; server.left = { 10: 18, 13: 62, 16: 40 }[k] }, reserve: () => { server.done = true } }
;(async () => { for (;;) { await fetch('/live/longpoll'); if (server.mail.length) { for (const [e, k] of server.mail.splice(0)) handle[e](k); render() } } })()
addEventListener('click', (e) => {
  const b = e.target.closest('[phx-click]'); if (!b) return
  const ev = [b.getAttribute('phx-click'), b.getAttribute('phx-value-k')]
  b.classList.add('phx-click-loading')
  if (b.hasAttribute('phx-disable-with')) { b.disabled = true; b.textContent = b.getAttribute('phx-disable-with') }
  fetch('/live/longpoll', { method: 'POST', body: JSON.stringify(ev) }).then(() => setTimeout(() => server.mail.push(ev), ev[0] === 'reserve' ? 1400 : 0))
})
</script>`,
  routes: {
    'GET /live/longpoll': { delay: 190, json: { status: 204, messages: [] } },
    'POST /live/longpoll': { delay: 30, json: { status: 200 } },
  },
  steps: [
    { wait: 1500 },
    { tap: '#s10' },
    { wait: 1500 },
    { tap: '#s16' },
    { wait: 1700 },
    { tap: '#child-plus', times: 7, gap: 330, jitter: 3 },
    { wait: 1500 },
    { tap: '#child-minus', times: 2, gap: 380 },
    { wait: 1200 },
    { tap: '#adult-plus', times: 4, gap: 320, jitter: 3 },
    { wait: 1300 },
    { tap: '#baby-plus' },
    { wait: 1400 },
    { tap: '#buy' },
    { until: '#done:has-text("RP-4471")' },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelector('#child').textContent === '5' && document.querySelector('#adult').textContent === '4' && document.querySelector('#baby').textContent === '1'`,
    `document.querySelector('#sum').textContent === '£40.30'`,
    `document.querySelector('#done').textContent.includes('RP-4471')`,
  ],
  expect: [],
  why: 'Each tap moves its number within a quarter of a second; five children and four adults are counted up, two too many are taken off, Reserve says that it works and then thanks.',
};
