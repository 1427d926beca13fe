export default {
  id: 'frame-loop-draws-everything',
  title: 'A thermostat that writes all of its picture in every frame',
  html: `
<style>.th{width:280px;text-align:center}.th button{width:56px;height:56px;border-radius:28px;border:1px solid #94a3b8;background:#f8fafc;font-size:22px}text{font:28px system-ui;text-anchor:middle}</style>
<h1>Living room</h1>
<div class="th"><svg width="260" height="200" viewBox="0 0 260 200"><circle cx="130" cy="110" r="80" fill="none" stroke="#e2e8f0" stroke-width="12"/><line id="needle" x1="130" y1="110" x2="130" y2="40" stroke="#dc2626" stroke-width="5"/><circle id="glow" cx="130" cy="110" r="8"/><text id="deg" x="130" y="160"></text></svg>
<p><button id="down">−</button> <button id="up">+</button> <button id="eco" title="Economy">e</button></p></div>
<script>
let want = 19, now = 19
function frame(time) {
  now += (want - now) * 0.25
  needle.setAttribute('transform', 'rotate(' + ((now - 19) * 12).toFixed(1) + ' 130 110)')
  glow.setAttribute('r', (8 + Math.sin(time / 300)).toFixed(2))
  deg.textContent = now.toFixed(1) + '°'
  requestAnimationFrame(frame)
}
requestAnimationFrame(frame)
up.addEventListener('mousedown', () => { want += 0.5 })
down.addEventListener('mousedown', () => { want -= 0.5 })
eco.addEventListener('mousedown', () => { want = 16 })
</script>`,
  steps: [
    { wait: 900 },
    { click: '#up', times: 6, gap: 190, jitter: 2 },
    { wait: 3000 },
    { click: '#eco' },
    { wait: 3000 },
    { click: '#down' },
    { wait: 2900 },
  ],
  verify: `want === 15.5 && deg.textContent === '15.5°'`,
  expect: [],
  why: 'The hand and the number follow every press.',
};
