export default {
  id: 'lightbox-deaf-to-its-arrows',
  title: 'Lightbox whose key handler sits on an element that never has the focus',
  html: `<style>#th{display:grid;grid-template-columns:repeat(4,140px);gap:10px}#th button{height:100px;border:0;border-radius:6px;cursor:zoom-in}#lb{position:fixed;inset:0;background:#000d;display:none;place-items:center;opacity:0;transition:opacity .2s}#lb.on{display:grid;opacity:1}#pic{width:640px;height:420px;border-radius:8px}#hint{color:#ccc;position:absolute;bottom:20px}#bars{position:absolute;top:20px;right:30px;color:#fff}</style>
<h1>Wedding, 14 June</h1><div id="th"></div><div id="lb" role="dialog" aria-label="Photo"><div id="pic"></div><p id="hint">Use ← and → to leaf through the photos</p><p id="bars"></p></div>
<script>
let i = 0; const hue = (n) => 'linear-gradient(120deg,hsl(' + n * 30 + ' 60% 75%),hsl(' + (n * 30 + 50) + ' 50% 40%))', th = document.getElementById('th'), lb = document.getElementById('lb'), pic = document.getElementById('pic')
const show = () => { pic.style.background = hue(i); pic.dataset.i = i }
for (let n = 0; n < 12; n++) { const b = document.createElement('button'); b.style.background = hue(n); b.id = 'p' + n; b.setAttribute('aria-label', 'Photo ' + (n + 1)); b.onclick = () => { i = n; show(); lb.classList.add('on') }; th.append(b) }
lb.addEventListener('keydown', (e) => { if (e.key === 'ArrowRight') { i = (i + 1) % 12; show() } if (e.key === 'ArrowLeft') { i = (i + 11) % 12; show() } })
let v = 0; setInterval(() => { document.getElementById('bars').textContent = 'Slideshow ready · ' + (++v) + ' s' }, 1000)
</script>`,
  steps: [
    { click: '#p2' },
    { wait: 1200 },
    { key: 'ArrowRight' },
    { wait: 1000 },
    { key: 'ArrowRight', times: 9, gap: 180 },
    { wait: 3200 },
  ],
  verify: [`document.querySelector('#pic').dataset.i === '2'`, `document.querySelector('#lb').className === 'on'`],
  expect: [
    {
      signal: 'rage-key',
      target: 'page',
      why: 'The hint speaks of the arrow keys, but the photo does not change however often the key is pressed.',
    },
  ],
};
