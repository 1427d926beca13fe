export default {
  id: 'blocks-pad-rotates',
  title: 'Falling blocks steered by a pad under the picture',
  device: 'mobile',
  html: `
<style>body{padding:12px;background:#0f172a;color:#e2e8f0;user-select:none;touch-action:manipulation}canvas{display:block;margin:0 auto;background:#020617;border-radius:8px}.pad{display:grid;grid-template-columns:repeat(3,1fr);gap:10px;margin-top:14px}.pad button{height:78px;border:0;border-radius:16px;background:#334155;color:#fff;font-size:24px}.pad button:active{background:#475569}h1{font-size:18px;margin:0 0 8px;text-align:center}</style>
<h1>Blocks</h1><canvas id="c" width="300" height="540"></canvas>
<div class="pad"><button id="left" aria-label="left">◀</button><button id="turn" aria-label="turn">⟳</button><button id="right" aria-label="right">▶</button></div>
<script>
const g = c.getContext('2d'), U = 30; window.g0 = { x: 4, y: 0, rot: 0, moves: 0, turns: 0 }
const shape = [[0, 0], [-1, 0], [1, 0], [1, 1]]
const cells = () => shape.map(([x, y]) => { for (let k = 0; k < g0.rot; k++) [x, y] = [-y, x]; return [g0.x + x, g0.y + y] })
const press = (id, f) => document.getElementById(id).addEventListener('touchstart', (e) => { e.preventDefault(); f() }, { passive: false })
press('left', () => { if (g0.x > 1) { g0.x--; g0.moves++ } }); press('right', () => { if (g0.x < 8) { g0.x++; g0.moves++ } })
press('turn', () => { g0.rot = (g0.rot + 1) % 4; g0.turns++ })
let last = performance.now()
const frame = (t) => {
  g0.y += (t - last) * .0008; last = t; if (g0.y > 15) { g0.y = 0; g0.x = 4 }
  g.clearRect(0, 0, 300, 540); g.fillStyle = '#1e3a8a'; for (let i = 0; i < 10; i++) if (i !== 6) g.fillRect(i * U + 1, 511, U - 2, U - 2)
  g.fillStyle = '#f59e0b'; for (const [x, y] of cells()) g.fillRect(x * U + 1, y * U + 31, U - 2, U - 2)
  requestAnimationFrame(frame)
}
requestAnimationFrame(frame)
</script>`,
  steps: [
    { wait: 1200 },
    { tap: '#turn', times: 6, gap: 230, jitter: 5 },
    { wait: 900 },
    { tap: '#left', times: 3, gap: 200, jitter: 5 },
    { wait: 700 },
    { tap: '#right', times: 7, gap: 190, jitter: 5 },
    { wait: 1000 },
    { tap: '#turn', times: 5, gap: 260, jitter: 5 },
    { wait: 3400 },
  ],
  verify: [`window.g0.turns === 11`, `window.g0.moves === 10`],
  expect: [],
  why: 'A game: with each tap on the pad the falling block turns or moves by one column, painted on the canvas.',
};
