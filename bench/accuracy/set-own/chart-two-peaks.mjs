export default {
  id: 'chart-two-peaks',
  title: 'Comparing two peaks of a chart by its tooltip',
  html: `
<style>#wrap{position:relative;width:860px}#tip{position:absolute;pointer-events:none;background:#111;color:#fff;padding:4px 8px;border-radius:6px;font-size:13px;opacity:0;transition:opacity .15s}svg{background:#f8fafc;display:block}</style>
<h1>Energy use</h1><p>Updated <span id="clock"></span></p>
<div id="wrap"><svg id="chart" width="860" height="340"><polyline id="ln" fill="none" stroke="#2563eb" stroke-width="2"/><line id="cross" y1="0" y2="340" stroke="#94a3b8"/></svg><div id="tip"></div></div>
<script>
const data = Array.from({ length: 87 }, (_, i) => Math.round(120 + 90 * Math.exp(-(((i - 22) / 6) ** 2)) + 84 * Math.exp(-(((i - 63) / 7) ** 2)) + (i * 13) % 9))
ln.setAttribute('points', data.map((v, i) => i * 10 + ',' + (330 - v)).join(' '))
window.shown = new Set()
chart.addEventListener('mousemove', (e) => { const i = Math.min(86, Math.max(0, Math.round(e.offsetX / 10))); shown.add(i); cross.setAttribute('x1', i * 10); cross.setAttribute('x2', i * 10); tip.style.opacity = 1; tip.style.transform = 'translate(' + (i * 10 + 8) + 'px,' + (-data[i] - 60) + 'px)'; tip.textContent = 'Day ' + (i + 1) + ': ' + data[i] + ' kWh' })
chart.addEventListener('mouseleave', () => { tip.style.opacity = 0 })
setInterval(() => { clock.textContent = new Date().toLocaleTimeString() }, 1000)
</script>`,
  steps: [
    { move: [60, 300], ms: 400 },
    {
      path: [
        [0.05, 0.5],
        [0.26, 0.4],
        [0.5, 0.55],
        [0.73, 0.42],
        [0.95, 0.5],
      ],
      ms: 1900,
      on: '#chart',
    },
    { wait: 300 },
    {
      path: [
        [0.73, 0.4],
        [0.26, 0.38],
        [0.72, 0.42],
        [0.25, 0.4],
        [0.74, 0.41],
        [0.27, 0.4],
        [0.73, 0.43],
      ],
      ms: 2450,
      on: '#chart',
    },
    { wait: 900 },
    {
      path: [
        [0.7, 0.4],
        [0.77, 0.42],
        [0.72, 0.4],
      ],
      ms: 900,
      on: '#chart',
    },
    { wait: 700 },
    { move: [700, 620], ms: 400 },
    { wait: 400 },
  ],
  verify: [`window.shown.size > 25`, `document.querySelector('#tip').textContent.startsWith('Day ')`],
  expect: [],
  why: 'The tooltip follows the pointer; the person looks from one peak to the other and back to compare the numbers.',
};
