export default {
  id: 'canvas-map-zoom-buttons',
  title: 'Zoom buttons of a map drawn on a canvas',
  html: `
<style>.map{position:relative;width:640px;height:420px}.map canvas{border:1px solid #999}.zoom{position:absolute;left:12px;top:12px;display:grid}.zoom button{width:34px;height:34px}</style>
<h1>Footpaths</h1><div class="map"><canvas id="c" width="640" height="420"></canvas><div class="zoom"><button id="in" aria-label="Zoom in">+</button><button id="out" aria-label="Zoom out">−</button></div></div>
<script>
let z = 1
const ctx = c.getContext('2d')
const draw = () => { ctx.fillStyle = '#e8f0e0'; ctx.fillRect(0, 0, 640, 420); ctx.strokeStyle = '#7a5'; for (let i = 0; i < 40; i++) { ctx.beginPath(); ctx.moveTo(320 + (i - 20) * 12 * z, 0); ctx.lineTo(320 + (i - 20) * 9 * z, 420); ctx.stroke() } }
draw()
document.getElementById('in').onclick = () => { z *= 1.3; requestAnimationFrame(draw) }; document.getElementById('out').onclick = () => { z /= 1.3; requestAnimationFrame(draw) }
</script>`,
  steps: [{ click: '#in', times: 5, gap: 240, jitter: 1 }, { wait: 2800 }, { click: '#out' }, { wait: 2800 }],
  verify: `Math.abs(z - 1.3 ** 4) < 0.01`,
  expect: [],
  why: 'Five steps closer and one back, each of them drawn.',
};
