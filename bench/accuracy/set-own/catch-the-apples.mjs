const run = Array.from({ length: 22 }, (_, i) => [i % 2 ? 0.14 : 0.86, 0.84 + ((i * 7) % 5) / 100]);
export default {
  id: 'catch-the-apples',
  title: 'A small game: the basket follows the mouse',
  html: `
<style>#court{position:relative;width:720px;height:440px;background:#ecfccb;overflow:hidden;border-radius:12px;cursor:none}#basket{position:absolute;left:0;bottom:8px;width:150px;height:44px;background:#92400e;border-radius:6px 6px 22px 22px}.apple{position:absolute;width:28px;height:28px;border-radius:50%;background:#dc2626}</style>
<h1>While your table is being prepared</h1><p>Apples: <b id="score">0</b> <button id="go">Start</button></p>
<div id="court"><div id="basket"></div></div>
<script>
let x = 300, n = 0, on = false; window.caught = 0; const apples = []
court.addEventListener('mousemove', (e) => { x = e.clientX - court.getBoundingClientRect().left - 75; basket.style.transform = 'translateX(' + x + 'px)' })
go.onclick = () => { if (on) return; on = true; go.textContent = 'Catch!'; setInterval(drop, 260) }
function drop() { const el = document.createElement('div'); el.className = 'apple'; const ax = n++ % 2 ? 90 : 600; el.style.left = ax + 'px'; court.append(el); apples.push({ el, ax, y: -30 }) }
let last = performance.now()
function frame(t) { const d = t - last; last = t
  for (const a of [...apples]) { a.y += d * 0.62; a.el.style.transform = 'translateY(' + a.y + 'px)'
    if (a.y > 350 && a.y < 430 && a.ax + 28 > x && a.ax < x + 150) { caught++; score.textContent = caught; gone(a) } else if (a.y > 440) gone(a) }
  requestAnimationFrame(frame) }
function gone(a) { a.el.remove(); apples.splice(apples.indexOf(a), 1) }
requestAnimationFrame(frame)
</script>`,
  steps: [
    { click: '#go' },
    { wait: 300 },
    { move: '#court', ms: 250 },
    { path: run, ms: 5300, on: '#court' },
    { wait: 900 },
  ],
  verify: `window.caught >= 5`,
  expect: [],
  why: 'A game in which the mouse must go to and fro quickly; the basket follows and the score grows.',
};
