export default {
  id: 'ship-fire-dead-after-pause',
  title: 'A space game whose fire button is dead after the pause',
  device: 'mobile',
  html: `
<style>body{padding:12px;background:#0b1020;color:#e2e8f0;user-select:none;touch-action:manipulation}canvas{display:block;margin:0 auto;background:#020617;border-radius:8px}header{display:flex;justify-content:space-between;align-items:center;margin-bottom:8px}header button{background:#1e293b;color:#fff;border:0;border-radius:8px;padding:8px 14px}#pad{display:grid;grid-template-columns:1fr 1fr 1.6fr;gap:10px;margin-top:14px}#pad button{height:80px;border:0;border-radius:16px;background:#334155;color:#fff;font-size:20px}#pad button:active{background:#64748b}</style>
<header><b>Asteroids ahead</b><button id="pause">Pause</button></header>
<canvas id="c" width="366" height="540"></canvas><div id="pad"></div>
<script>
const g = c.getContext('2d'); window.game = { x: 183, shots: [], fired: 0, touched: 0, on: true, t: 0 }
const pad = document.getElementById('pad')
const render = () => { pad.innerHTML = '<button data-a="left">◀</button><button data-a="right">▶</button><button data-a="fire">Fire</button>' }
const act = { left: () => { game.x = Math.max(20, game.x - 24) }, right: () => { game.x = Math.min(346, game.x + 24) }, fire: () => { game.fired++; game.shots.push({ x: game.x, y: 480 }) } }
render()
for (const b of pad.children) b.addEventListener('touchstart', (e) => { e.preventDefault(); act[b.dataset.a]() }, { passive: false })
addEventListener('touchstart', (e) => { if (e.target.dataset.a === 'fire') game.touched++ }, { capture: true, passive: true })
pause.onclick = () => {
  game.on = !game.on; pause.textContent = game.on ? 'Pause' : 'Resume'
  if (game.on) render(); else pad.innerHTML = '<p style="grid-column:1/4;text-align:center;height:80px;margin:0;line-height:80px">Paused</p>'
}
const frame = () => {
  if (game.on) game.t++
  g.clearRect(0, 0, 366, 540)
  for (let i = 0; i < 7; i++) { g.fillStyle = '#94a3b8'; g.beginPath(); g.arc((i * 61 + 40) % 366, (game.t * (.8 + i * .15) + i * 90) % 560 - 20, 12 + i, 0, 7); g.fill() }
  g.fillStyle = '#38bdf8'; g.beginPath(); g.moveTo(game.x, 482); g.lineTo(game.x - 16, 520); g.lineTo(game.x + 16, 520); g.fill()
  game.shots = game.shots.filter((s) => (s.y -= game.on ? 7 : 0) > 0); g.fillStyle = '#fde047'; for (const s of game.shots) g.fillRect(s.x - 2, s.y, 4, 14)
  requestAnimationFrame(frame)
}
frame()
</script>`,
  steps: [
    { wait: 1000 },
    { tap: '[data-a=fire]', times: 4, gap: 260, jitter: 5 },
    { wait: 1100 },
    { tap: '#pause' },
    { wait: 2600 },
    { tap: '#pause' },
    { wait: 1200 },
    { tap: '[data-a=fire]', times: 8, gap: 225, jitter: 5 },
    { wait: 3400 },
  ],
  verify: [`window.game.fired === 4`, `window.game.touched === 12`, `window.game.on`],
  expect: [
    {
      signal: 'rage-tap',
      target: '[data-a=fire], #pad',
      why: 'After the pause the pad was drawn anew without its listeners: stones keep falling and eight taps on Fire shoot nothing.',
    },
  ],
  tolerate: ['dead-click', 'rage-click'],
};
