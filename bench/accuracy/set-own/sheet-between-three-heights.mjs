export default {
  id: 'sheet-between-three-heights',
  title: 'Chargers on a map, in a sheet that is pulled up and pushed down',
  device: 'mobile',
  html: `
<style>
:root{--y:380px}body{padding:0;overflow:hidden;height:100vh}#map{position:fixed;inset:0;width:390px;height:844px}
.sheet{position:fixed;left:0;right:0;bottom:0;height:760px;background:#fff;border-radius:18px 18px 0 0;box-shadow:0 -6px 30px #0003;transform:translateY(var(--y));transition:transform .22s}
.grip{height:44px;touch-action:none;display:grid;place-items:center;cursor:grab}.grip:before{content:"";width:44px;height:5px;border-radius:3px;background:#cbd5e1}
.chips{display:flex;gap:8px;padding:0 16px}.chip{padding:8px 14px;border-radius:18px;background:#f1f5f9;user-select:none;cursor:pointer}
.list{padding:12px 16px;height:560px;overflow:auto}.list p{margin:0;padding:14px 0;border-bottom:1px solid #eee}
</style>
<canvas id="map" width="390" height="844"></canvas>
<div class="sheet"><div class="grip" id="grip" role="button" aria-label="Resize the list"></div><div class="chips"><div class="chip" id="fast" tabindex="0">Fast only</div><div class="chip" id="free" tabindex="0">Free now</div></div>
<div class="list">${Array.from({ length: 16 }, (_, i) => `<p>Charger ${i + 1}, ${((i * 7) % 9) + 1} km</p>`).join('')}</div></div>
<script>
const g = map.getContext('2d'), on = { fast: false, free: false }, heights = [620, 380, 80]
const draw = () => {
  g.fillStyle = '#e2e8d5'; g.fillRect(0, 0, 390, 844)
  for (let i = 0; i < 60; i++) { if (on.fast && i % 3) continue; if (on.free && i % 2) continue; g.fillStyle = '#16a34a'; g.beginPath(); g.arc(20 + (i * 97) % 350, 30 + (i * 53) % 400, 7, 0, 7); g.fill() }
}
draw()
let y = 380, from = null, moved
const put = (v) => { y = v; document.documentElement.style.setProperty('--y', v + 'px') }
grip.onpointerdown = (e) => { from = { at: e.clientY, y }; moved = false; grip.setPointerCapture(e.pointerId) }
grip.onpointermove = (e) => { if (!from) return; const d = e.clientY - from.at; if (Math.abs(d) > 6) moved = true; if (moved) put(Math.max(60, Math.min(660, from.y + d))) }
grip.onpointerup = () => { if (!from) return; from = null; put(moved ? heights.reduce((a, b) => (Math.abs(b - y) < Math.abs(a - y) ? b : a)) : heights[(heights.indexOf(y) + 1) % 3]) }
for (const k of ['fast', 'free']) document.getElementById(k).onclick = () => { on[k] = !on[k]; draw() }
</script>`,
  steps: [
    { wait: 500 },
    { swipe: '#grip', by: [4, -290], ms: 260 },
    { wait: 700 },
    { swipe: '.list', by: [0, -240], ms: 220 },
    { wait: 900 },
    { swipe: '#grip', by: [-3, 310], ms: 240 },
    { wait: 600 },
    { tap: '#fast' },
    { wait: 700 },
    { tap: '#free', times: 4, gap: 260, jitter: 4 },
    { wait: 2900 },
    { tap: '#grip' },
    { wait: 450 },
    { tap: '#grip' },
    { wait: 450 },
    { tap: '#grip' },
    { wait: 2900 },
  ],
  verify: `on.fast && !on.free && y === 380`,
  expect: [],
  why: 'The sheet follows the finger and the tap, and the dots on the map come and go with each filter.',
};
