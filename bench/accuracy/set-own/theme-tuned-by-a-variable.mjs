export default {
  id: 'theme-tuned-by-a-variable',
  title: 'Home-made colour picker that sets a CSS variable on the root',
  html: `<style>:root{--accent:hsl(210 70% 50%)}header{background:var(--accent);color:#fff;padding:18px 24px;margin:-24px -24px 24px}#sq{position:relative;width:260px;height:180px;background:linear-gradient(to top,#000,transparent),linear-gradient(to right,#fff,hsl(210 100% 50%));cursor:crosshair;touch-action:none}#th{position:absolute;left:0;top:0;width:14px;height:14px;margin:-7px;border:2px solid #fff;border-radius:50%;box-shadow:0 0 2px #000;pointer-events:none;transform:translate(180px,60px)}.nudge{margin:200px 0 0}.nudge button{width:110px;height:40px;cursor:pointer}a.cta{display:inline-block;background:var(--accent);color:#fff;padding:12px 22px;border-radius:8px;transition:background .25s}</style>
<header><b>Marble &amp; Co</b> <span id="tick"></span></header><div style="display:flex;gap:80px"><div><h2>Brand colour</h2><div id="sq"><div id="th"></div></div></div><div><h2>Preview</h2><a class="cta">Shop now</a></div></div><p class="nudge"><button id="darker">Darker</button> <button id="lighter">Lighter</button> <button id="warmer">Hue +</button></p>
<script>
let hue = 210, s = 70, l = 50
const set = () => document.documentElement.style.setProperty('--accent', 'hsl(' + hue + ' ' + s + '% ' + l + '%)')
const sq = document.getElementById('sq'), th = document.getElementById('th')
const at = (e) => { const b = sq.getBoundingClientRect(), x = Math.min(1, Math.max(0, (e.clientX - b.left) / b.width)), y = Math.min(1, Math.max(0, (e.clientY - b.top) / b.height)); th.style.transform = 'translate(' + x * b.width + 'px,' + y * b.height + 'px)'; s = Math.round(x * 100); l = Math.round((1 - y) * (100 - x * 50)); set() }
sq.addEventListener('pointerdown', (e) => { sq.setPointerCapture(e.pointerId); at(e) }); sq.addEventListener('pointermove', (e) => { if (sq.hasPointerCapture(e.pointerId)) at(e) })
document.getElementById('darker').onclick = () => { l = Math.max(5, l - 4); set() }
document.getElementById('lighter').onclick = () => { l = Math.min(95, l + 4); set() }
document.getElementById('warmer').onclick = () => { hue = (hue + 12) % 360; set() }
const words = ['Free delivery over £40', 'New arrivals', 'Gift cards']; let w = 0; setInterval(() => { document.getElementById('tick').textContent = words[w++ % 3] }, 1200)
</script>`,
  steps: [
    { click: '#sq', at: [0.7, 0.4] },
    { wait: 500 },
    { drag: '#sq', to: [50, -40], ms: 700 },
    { wait: 500 },
    { click: '#sq', at: [0.8, 0.3], times: 4, gap: 260, jitter: 9 },
    { wait: 800 },
    { click: '#darker', times: 6, gap: 230, jitter: 2 },
    { wait: 900 },
    { click: '#lighter', times: 3, gap: 300 },
    { wait: 700 },
    { click: '#warmer', times: 7, gap: 200, jitter: 2 },
    { wait: 3200 },
  ],
  verify: [`document.documentElement.style.getPropertyValue('--accent').startsWith('hsl(294')`],
  expect: [],
  why: 'Each click shifts the brand colour of the header and the preview; nothing but a variable changes in the document.',
};
