export default {
  id: 'chart-drawn-in-a-worker',
  title: 'A tide chart that a worker draws',
  html: `
<style>header{display:flex;gap:8px;align-items:center;margin-bottom:200px}header button{width:52px;height:40px}canvas{display:block;border:1px solid #cbd5e1}</style>
<header><h1 style="flex:1;margin:0">Tides at Saint-Malo</h1><button id="closer" aria-label="Closer">+</button><button id="wider" aria-label="Wider">−</button><button id="fit">Fit</button></header>
<canvas id="c" width="900" height="240"></canvas>
<script>
const code = 'let g, z = 1; const draw = () => { g.fillStyle = "#f8fafc"; g.fillRect(0, 0, 900, 240); g.fillStyle = "rgb(" + z * 10 + ",0,0)"; g.fillRect(0, 0, 6, 6); g.strokeStyle = "#0369a1"; g.lineWidth = 3; g.beginPath(); for (let x = 0; x < 900; x++) g.lineTo(x, 120 + 90 * Math.sin(x / (14 * z))); g.stroke() }; onmessage = ({ data }) => { if (data.canvas) g = data.canvas.getContext("2d"); else z = data.fit ? 1 : Math.max(1, z + data.by); draw() }'
const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
const off = c.transferControlToOffscreen()
worker.postMessage({ canvas: off }, [off])
closer.onclick = () => worker.postMessage({ by: 1 })
wider.onclick = () => worker.postMessage({ by: -1 })
fit.onclick = () => worker.postMessage({ fit: true })
</script>`,
  steps: [
    { wait: 600 },
    { click: '#closer', times: 6, gap: 240, jitter: 2 },
    { wait: 3000 },
    { click: '#wider' },
    { wait: 3000 },
    { click: '#fit' },
    { wait: 2900 },
    { click: '#closer', times: 3, gap: 300 },
    { wait: 2900 },
  ],
  verify: `(() => { const k = document.createElement('canvas'); const g = k.getContext('2d'); g.drawImage(c, 0, 0); return Math.abs(g.getImageData(2, 2, 1, 1).data[0] - 40) < 3 })()`,
  expect: [],
  why: 'The curve grows wider with every click; it is only drawn by somebody else.',
};
