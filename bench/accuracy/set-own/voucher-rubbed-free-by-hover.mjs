const rub = Array.from({ length: 34 }, (_, i) => [i % 2 ? 0.93 : 0.07, 0.06 + (0.88 * i) / 33]);
export default {
  id: 'voucher-rubbed-free-by-hover',
  title: 'A scratch card of a shop, rubbed free by moving the mouse',
  html: `
<style>#card{position:relative;width:440px;height:240px;border-radius:14px;overflow:hidden;background:#fef3c7;display:grid;place-items:center}#card b{font:700 34px ui-monospace,monospace}#foil{position:absolute;inset:0;transition:opacity .4s}</style>
<h1>Happy birthday, Marta!</h1><p>Here is your scratch card. Rub the silver off with your mouse: no need to press.</p>
<div id="card"><div style="text-align:center">20 % off everything<br><b id="code">MARTA-20</b></div><canvas id="foil" width="440" height="240"></canvas></div>
<p><button id="use">Use it on this basket</button> <span id="msg">Basket: € 84.00</span></p>
<script>
const g = foil.getContext('2d')
g.fillStyle = '#9ca3af'; g.fillRect(0, 0, 440, 240); g.fillStyle = '#e5e7eb'; g.font = '24px system-ui'; g.fillText('Rub here', 170, 126)
g.globalCompositeOperation = 'destination-out'; g.lineWidth = 34; g.lineCap = 'round'
let last = null
const cells = new Set()
foil.addEventListener('pointermove', (e) => {
  for (const p of e.getCoalescedEvents().length ? e.getCoalescedEvents() : [e]) {
    const r = foil.getBoundingClientRect(), q = [p.clientX - r.left, p.clientY - r.top]
    if (last) { g.beginPath(); g.moveTo(...last); g.lineTo(...q); g.stroke(); for (let t = 0; t <= 1; t += .1) cells.add(Math.floor((last[0] + (q[0] - last[0]) * t) / 22) + ':' + Math.floor((last[1] + (q[1] - last[1]) * t) / 24)) }
    last = q
  }
  window.freed = cells.size / 200
})
foil.addEventListener('pointerleave', () => { last = null; if (window.freed > .6) foil.style.opacity = 0, foil.style.pointerEvents = 'none' })
use.onclick = () => { msg.textContent = 'Basket: € 67.20 with ' + code.textContent }
</script>`,
  steps: [
    { wait: 1200 },
    { move: '#foil', ms: 500 },
    { wait: 300 },
    { path: rub, ms: 4400, on: '#foil' },
    { wait: 400 },
    { move: [620, 330], ms: 350 },
    { wait: 1600 },
    { click: '#use', approach: 500 },
    { wait: 3200 },
  ],
  verify: [`window.freed > 0.6`, `document.querySelector('#msg').textContent.includes('67.20')`],
  expect: [],
  why: 'The mouse is rubbed to and fro on purpose: the silver comes off under it, the voucher appears and is used.',
};
