const loop = (cx, cy, rx, ry, n) =>
  Array.from({ length: n * 12 + 1 }, (_, i) => [
    cx + rx * Math.cos((i * Math.PI) / 6),
    cy + ry * Math.sin((i * Math.PI) / 6),
  ]);
const under = (x0, x1, y, n) => Array.from({ length: n }, (_, i) => [i % 2 ? x1 : x0, y + (i % 3) * 4]);
export default {
  id: 'laser-pointer-on-a-slide',
  title: 'A speaker underlines and circles figures with the laser pointer of an online presentation',
  html: `
<style>
body{padding:0;background:#202329;color:#eceff3}header,footer{display:flex;gap:12px;align-items:center;padding:10px 18px}header b{flex:1}
#stage{display:grid;grid-template-columns:860px 1fr;gap:18px;padding:0 18px}#slide{position:relative;height:540px;background:#fff;color:#1b1f24;padding:34px 44px;border-radius:6px;overflow:hidden}
#slide h1{margin:0 0 18px}#slide table{font-size:26px;border-spacing:26px 8px}#ink{position:absolute;inset:0;pointer-events:none}#slide.laser{cursor:none}
aside{font-size:14px;color:#b8c0cc}button{background:#343a43;color:#eceff3;border:0;border-radius:6px;padding:8px 14px}button[aria-pressed=true]{background:#c9242b}
</style>
<header><b>Q3 review · presenting to 14 people</b><span id="clock">00:00</span><span id="live">●</span></header>
<div id="stage"><section id="slide"><h1 id="h">Orders by region</h1><table><tbody id="rows"></tbody></table><canvas id="ink" width="860" height="540"></canvas></section>
<aside><h3>Notes</h3><p id="notes">Start with the north: 18 % up in spite of the strike. Then the west.</p><h3>Reactions</h3><p id="re">👍 2</p></aside></div>
<footer><button id="prev">‹ Back</button><button id="next">Next ›</button><span id="no">1 / 3</span><button id="laser" aria-pressed="false">Laser pointer (L)</button></footer>
<script>
const slides = [['Orders by region', [['North', '1,204', '+18 %'], ['West', '988', '+7 %'], ['South', '1,530', '+2 %']], 'Start with the north: 18 % up in spite of the strike. Then the west.'], ['Returns', [['Sizes', '310', '−12 %'], ['Damaged', '42', '+1 %']], 'The size guide has paid off.'], ['Thank you', [], 'Questions.']]
let at = 0, on = false, trail = []; window.points = 0
const ctx = ink.getContext('2d')
const show = () => { h.textContent = slides[at][0]; rows.innerHTML = slides[at][1].map((r) => '<tr><td>' + r.join('<td>') + '</tr>').join(''); notes.textContent = slides[at][2]; no.textContent = at + 1 + ' / 3' }
show()
next.onclick = () => { if (at < 2) { at++; show() } }; prev.onclick = () => { if (at) { at--; show() } }
const toggle = () => { on = !on; laser.setAttribute('aria-pressed', on); slide.classList.toggle('laser', on); trail = [] }
laser.onclick = toggle; addEventListener('keydown', (e) => { if (e.key === 'l') toggle() })
slide.addEventListener('pointermove', (e) => { if (!on) return; const b = slide.getBoundingClientRect(); trail.push({ x: e.clientX - b.x, y: e.clientY - b.y, t: performance.now() }); window.points++ })
const frame = () => { const n = performance.now(); trail = trail.filter((p) => n - p.t < 600); ctx.clearRect(0, 0, 860, 540); trail.forEach((p, i) => { ctx.fillStyle = 'rgba(220,20,40,' + (i + 1) / trail.length + ')'; ctx.beginPath(); ctx.arc(p.x, p.y, i === trail.length - 1 ? 8 : 4, 0, 7); ctx.fill() }); requestAnimationFrame(frame) }
frame()
let s = 0; setInterval(() => { s++; clock.textContent = '00:' + String(s).padStart(2, '0'); live.style.opacity = s % 2 ? 1 : .3; if (s % 4 === 0) re.textContent = '👍 ' + (2 + s / 4) }, 1000)
</script>`,
  steps: [
    { wait: 1800 },
    { click: '#laser', approach: 400 },
    { move: [150, 190], ms: 500 },
    { wait: 400 },
    { path: under(120, 400, 188, 11), ms: 1700 },
    { wait: 1600 },
    { path: loop(330, 240, 90, 30, 3), ms: 2000 },
    { wait: 1400 },
    { click: '#next', approach: 500 },
    { wait: 1800 },
    { move: [330, 170], ms: 400 },
    { path: under(130, 420, 184, 11), ms: 1700 },
    { wait: 1300 },
    { click: '#laser', approach: 500 },
    { wait: 600 },
    { click: '#next', approach: 300 },
    { wait: 3000 },
  ],
  verify: [
    `document.querySelector('#no').textContent === '3 / 3'`,
    `document.querySelector('#laser').getAttribute('aria-pressed') === 'false'`,
    `window.points > 30`,
  ],
  expect: [],
  why: 'The laser pointer is meant to be moved over the figures like that; a red trail follows, the audience sees it, and the talk goes on.',
};
