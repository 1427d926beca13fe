export default {
  id: 'year-of-a-chart-after-five-seconds',
  title: 'A chart that is drawn in every frame, and whose year takes five silent seconds',
  html: `
<style>.seg button { border: 1px solid #bbb; background: #fff; padding: 4px 14px; cursor: pointer } .seg .on { background: #e0e7ff }</style>
<h1>Visitors</h1><p><b id="now">31</b> on the site now</p>
<div class="seg"><button id="w" class="on">7 days</button><button id="m">30 days</button><button id="y">12 months</button></div>
<canvas id="c" width="860" height="360"></canvas>
<script>
const context = c.getContext('2d')
let points = [120, 132, 101, 134, 190, 230, 210], at = [0, 0]
c.onmousemove = (e) => { at = [e.offsetX, e.offsetY] }
const frame = () => {
  context.clearRect(0, 0, 860, 360); context.beginPath()
  points.forEach((value, i) => context.lineTo((i * 860) / points.length, 360 - (value / Math.max(...points)) * 340))
  context.stroke(); context.fillRect(at[0], 0, 1, 360)
  requestAnimationFrame(frame)
}
requestAnimationFrame(frame)
const pick = (button, url) => {
  button.onclick = async () => {
    const given = await (await fetch(url)).json()
    document.querySelectorAll('.seg button').forEach((other) => other.classList.toggle('on', other === button))
    points = given
  }
}
pick(w, '/api/v7'); pick(m, '/api/v30'); pick(y, '/api/v365')
let n = 31; setInterval(() => { n += Math.random() > .5 ? 1 : -1; now.textContent = n }, 900)
</script>`,
  routes: {
    '/api/v7': { json: [120, 132, 101, 134, 190], delay: 120 },
    '/api/v30': { json: [110, 140, 120, 160, 150, 180, 170, 190], delay: 150 },
    '/api/v365': { json: [3100, 2900, 3300, 3700, 4100, 4000], delay: 5200 },
  },
  steps: [{ click: '#m' }, { wait: 1600 }, { move: [500, 420] }, { wait: 700 }, { click: '#y' }, { wait: 6600 }],
  verify: [`document.querySelector('#y').className === 'on'`, `requests.length === 2`],
  expect: [
    { signal: 'slow-click', target: '#y', why: 'More than five seconds without a sign before the year appears.' },
  ],
  tolerate: ['dead-click'],
};
