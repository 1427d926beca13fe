export default {
  id: 'dashboard-of-many-clocks',
  title: 'Working in a dashboard in which everything moves',
  html: `
<style>.g{display:grid;grid-template-columns:repeat(3,260px);gap:14px}.w{border:1px solid #ccc;border-radius:8px;padding:12px}.bar{height:10px;background:#69c}.sp{width:20px;height:20px;border:3px solid #ccc;border-top-color:#36c;border-radius:50%;animation:r 1s linear infinite}@keyframes r{to{transform:rotate(1turn)}}</style>
<h1>Plant</h1><div class="g">${[0, 1, 2, 3, 4, 5].map((i) => `<div class="w"><b>Pump ${i + 1}</b> <span class="v">0</span><div class="bar"></div><button id="p${i}" class="b">Pause</button> <span class="sp" style="display:inline-block"></span></div>`).join('')}</div>
<script>
setInterval(() => document.querySelectorAll('.w').forEach((w, i) => { w.querySelector('.v').textContent = Math.round(performance.now() / (i + 7)); w.querySelector('.bar').style.width = ((performance.now() / 40 + i * 30) % 240) + 'px' }), 250)
document.querySelectorAll('.b').forEach((b) => { b.onclick = () => { setTimeout(() => { b.textContent = b.textContent === 'Pause' ? 'Run' : 'Pause' }, 120) } })
</script>`,
  steps: [
    { wait: 1500 },
    { click: '#p0' },
    { wait: 1100 },
    { click: '#p4' },
    { wait: 900 },
    { click: '#p0' },
    { wait: 700 },
    { click: '#p5', times: 2, gap: 600 },
    { wait: 3000 },
  ],
  verify: `document.querySelector('#p0').textContent === 'Pause' && document.querySelector('#p4').textContent === 'Run'`,
  expect: [],
  why: 'Pumps paused and run again; each button says so.',
};
