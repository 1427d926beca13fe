export default {
  id: 'gallery-under-a-faded-skeleton',
  title: 'Faded skeleton that stays over the gallery arrows',
  html: `<style>#gal{position:relative;width:720px;height:400px;border-radius:10px;overflow:hidden}#im{width:720px;height:400px;transition:background .3s}.ar{position:absolute;top:170px;width:56px;height:56px;border:0;border-radius:50%;background:#fffc;font-size:24px;cursor:pointer}#prev{left:14px}#next{right:14px}#sk{position:absolute;inset:0;background:linear-gradient(90deg,#ddd,#eee,#ddd);background-size:200% 100%;animation:s 1.4s infinite;transition:opacity .4s}#sk.gone{opacity:0}@keyframes s{to{background-position:-200% 0}}#toast{position:fixed;right:20px;bottom:20px;background:#222;color:#fff;padding:10px 16px;transition:opacity .3s;opacity:0}</style>
<h1>Villa Serena</h1><div id="gal"><div id="im"></div><button class="ar" id="prev" aria-label="Previous photo">‹</button><button class="ar" id="next" aria-label="Next photo">›</button><div id="sk"></div></div><p id="cap">Photo 1 of 9</p><p id="cd"></p><div id="toast"></div>
<script>
let i = 0; const im = document.getElementById('im'), sk = document.getElementById('sk')
const show = () => { im.style.background = 'linear-gradient(135deg,hsl(' + i * 40 + ' 60% 75%),hsl(' + (i * 40 + 60) + ' 60% 45%))'; document.getElementById('cap').textContent = 'Photo ' + (i + 1) + ' of 9' }
document.getElementById('next').onclick = () => { i = (i + 1) % 9; show() }
document.getElementById('prev').onclick = () => { i = (i + 8) % 9; show() }
fetch('/api/photos').then((r) => r.json()).then(() => { show(); sk.classList.add('gone') })
let left = 3600; setInterval(() => { left--; document.getElementById('cd').textContent = 'Offer ends in ' + Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0') }, 1000)
const who = ['Tom from Leeds', 'Mia from Oslo', 'Jan from Brno']; let w = 0; setInterval(() => { const t = document.getElementById('toast'); t.textContent = who[w++ % 3] + ' has just booked'; t.style.opacity = 1; setTimeout(() => { t.style.opacity = 0 }, 1300) }, 2100)
</script>`,
  routes: { '/api/photos': { json: [1, 2, 3], delay: 300 } },
  steps: [
    { wait: 900 },
    { click: '#next' },
    { wait: 1300 },
    { click: '#next', times: 6, gap: 230, jitter: 3 },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelector('#cap').textContent === 'Photo 1 of 9'`,
    `getComputedStyle(document.querySelector('#sk')).opacity === '0'`,
  ],
  expect: [
    {
      signal: 'rage-click',
      target: '#gal',
      why: 'The arrow can be seen but the invisible skeleton takes all clicks; the photo stays.',
    },
  ],
  tolerate: ['dead-click'],
};
