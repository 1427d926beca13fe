export default {
  id: 'live-chart-deaf-to-its-range',
  title: 'A live chart painted by a worker that does not understand the chosen range',
  html: `
<style>#ch{width:760px;height:320px;display:block;background:#0e1420;border-radius:8px}.r{display:flex;gap:8px;margin:14px 0}.r button{padding:8px 18px;cursor:pointer;border:1px solid #bbb;border-radius:16px;background:#fff;transition:background .15s}.r button:hover{background:#eef}#px{font-size:28px;font-variant-numeric:tabular-nums}</style>
<h1 style="margin:0">Copper <span id="px">9,412</span></h1><div class="r"><button id="h1">1 hour</button><button id="w1">1 week</button><button id="y1">1 year</button></div><canvas id="ch" width="760" height="320"></canvas>
<script>
const code = \`let g, range = '1h', v = [], p = 9412
const frame = () => { p += Math.sin(v.length * 1.3) * 4 + Math.random() * 4 - 2; v.push(p); if (v.length > 400) v.shift(); g.clearRect(0, 0, 760, 320); g.strokeStyle = '#5ad1a0'; g.beginPath(); v.forEach((y, i) => g.lineTo(i * 1.9, 160 - (y - 9412))); g.stroke(); g.fillStyle = '#9ab'; g.fillText(range, 10, 20); requestAnimationFrame(frame) }
setInterval(() => postMessage({ tick: Math.round(p) }), 250)
onmessage = (e) => { switch (e.data.type) { case 'init': g = e.data.canvas.getContext('2d'); frame(); break; case 'range': range = e.data.value; v = []; postMessage({ range }) } }\`
const w = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
const off = document.getElementById('ch').transferControlToOffscreen()
w.postMessage({ type: 'init', canvas: off }, [off])
window.seen = { ticks: 0, asked: 0, ranges: 0 }
w.onmessage = (e) => { if (e.data.tick) { seen.ticks++; px.textContent = e.data.tick.toLocaleString('en-GB') } if (e.data.range) seen.ranges++ }
for (const [id, value] of [['h1', '1h'], ['w1', '1w'], ['y1', '1y']]) document.getElementById(id).onclick = () => { seen.asked++; w.postMessage({ action: 'setRange', value }) }
</script>`,
  steps: [
    { wait: 2200 },
    { click: '#w1' },
    { wait: 1800 },
    { click: '#w1', times: 6, gap: [180, 250], jitter: 3 },
    { wait: 3300 },
  ],
  verify: [`seen.asked === 7 && seen.ranges === 0`, `seen.ticks > 10`],
  expect: [
    {
      signal: 'rage-click',
      target: '#w1',
      why: 'The chart keeps on showing the last hour, whatever is pressed; it and the price move by themselves.',
    },
  ],
  tolerate: ['dead-click'],
};
