export default {
  id: 'radar-drawn-in-a-worker',
  title: 'Rain radar on an OffscreenCanvas: zoom and hour by buttons',
  html: `
<style>#map{width:760px;height:440px;border-radius:10px;display:block}.bar{position:fixed;right:80px;top:120px;display:grid;gap:10px;width:140px}.bar button{height:44px;cursor:pointer}</style>
<h1 style="margin:0 0 12px">Rain radar <small id="upd"></small></h1><canvas id="map" width="760" height="440"></canvas>
<div class="bar"><button id="in">Zoom +</button><button id="out">Zoom −</button><button id="later">+1 hour</button><button id="back">−1 hour</button></div>
<script>
const code = \`let g, z = 1, h = 12, cz = 1
const draw = () => { g.fillStyle = '#dfe8d8'; g.fillRect(0, 0, 760, 440); g.save(); g.translate(380, 220); g.scale(cz, cz); g.fillStyle = '#9fb6c9'; g.beginPath(); g.ellipse(-90, 20, 120, 70, .4, 0, 7); g.fill(); for (let i = 0; i < 24; i++) { g.fillStyle = 'rgba(30,80,190,' + (.15 + i % 4 * .12) + ')'; g.beginPath(); g.arc(-300 + i * 27 + (h - 12) * 30, Math.sin(i * 1.7 + h) * 110, 24 + i % 5 * 5, 0, 7); g.fill() } g.restore(); g.fillStyle = '#222'; g.font = '22px sans-serif'; g.fillText(String(h).padStart(2, '0') + ':00', 16, 32) }
const step = () => { cz += (z - cz) * .3; draw(); if (Math.abs(z - cz) > .01) requestAnimationFrame(step); else { cz = z; draw() } }
onmessage = (e) => { const d = e.data; if (d.canvas) g = d.canvas.getContext('2d'); if (d.zoom) z *= d.zoom; if (d.hour) h += d.hour; step(); postMessage({ z, h }) }\`
const w = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
const off = document.getElementById('map').transferControlToOffscreen()
w.postMessage({ canvas: off }, [off])
window.radar = {}
w.onmessage = (e) => { window.radar = e.data }
const on = (id, m) => document.getElementById(id).addEventListener('click', () => w.postMessage(m))
on('in', { zoom: 1.25 }); on('out', { zoom: 0.8 }); on('later', { hour: 1 }); on('back', { hour: -1 })
let s = 0; setInterval(() => { document.getElementById('upd').textContent = 'updated ' + ++s + ' s ago' }, 1000)
</script>`,
  steps: [
    { wait: 900 },
    { click: '#in', times: 5, gap: 260, jitter: 2 },
    { wait: 2800 },
    { click: '#later' },
    { wait: 2800 },
    { click: '#later', times: 4, gap: 230, jitter: 2 },
    { wait: 2800 },
    { click: '#out', times: 4, gap: 240, jitter: 2 },
    { wait: 3200 },
  ],
  verify: [`window.radar.h === 17`, `Math.abs(window.radar.z - 1.25) < 0.01`],
  expect: [],
  why: 'The map zooms and the rain moves with each click; it is a worker that paints them.',
};
