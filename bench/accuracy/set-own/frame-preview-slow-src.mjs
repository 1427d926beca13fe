const pic = (frame) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="520" height="400"><rect width="520" height="400" fill="${frame}"/><rect x="40" y="40" width="440" height="320" fill="#f8fafc"/><rect x="80" y="80" width="360" height="240" fill="#7dd3fc"/><path d="M80 320L220 150L300 250L360 190L440 320z" fill="#475569"/></svg>`;
export default {
  id: 'frame-preview-slow-src',
  title: 'A picture framer whose preview comes very late',
  html: `
<style>.two{display:grid;grid-template-columns:540px 320px;gap:32px}.frames button{display:block;width:100%;margin-bottom:10px;padding:12px;border:1px solid #a8a29e;border-radius:8px;background:#fff;text-align:left;cursor:pointer}.frames button:hover{background:#f5f5f4}#watch{color:#9a3412}</style>
<h1>Frame your photo</h1><p id="watch">7 people are framing a photo now</p>
<div class="two"><img id="shot" src="/render/black.svg" width="520" height="400" alt="Your photo in the frame">
<div class="frames"><button data-f="black">Black lacquer, £38</button><button data-f="oak" id="oak">Natural oak, £44</button><button data-f="gold">Gold leaf, £69</button><p>All frames 40 × 30 cm with anti-reflective glass.</p><button id="size">Another size</button><p id="sz"></p></div></div>
<script>
document.querySelectorAll('[data-f]').forEach((b) => { b.onclick = () => { shot.src = '/render/' + b.dataset.f + '.svg' } })
size.onclick = () => { sz.textContent = '50 × 40 cm from September' }
let k = 0; setInterval(() => { watch.textContent = [9, 8, 11, 7, 10][k++ % 5] + ' people are framing a photo now' }, 1900)
shot.addEventListener('load', () => { window.loads = (window.loads || 0) + 1; window.lastLoad = performance.now() })
oak.addEventListener('click', () => { window.asked = performance.now() })
</script>`,
  routes: {
    '/render/black.svg': { body: pic('#1c1917'), type: 'image/svg+xml' },
    '/render/oak.svg': { body: pic('#c49a6c'), type: 'image/svg+xml', delay: 6000 },
    '/render/gold.svg': { body: pic('#d4af37'), type: 'image/svg+xml', delay: 6000 },
  },
  steps: [{ wait: 1500 }, { click: '#oak' }, { wait: 9200 }],
  verify: [
    `document.querySelector('#shot').complete && document.querySelector('#shot').currentSrc.endsWith('oak.svg')`,
    `window.lastLoad - window.asked > 5500`,
  ],
  expect: [
    {
      signal: 'slow-click',
      target: '#oak, #shot',
      why: 'For six seconds the photo stays in the black frame without a sign (the address is set at once, the picture is drawn late); then oak appears.',
    },
  ],
  tolerate: ['dead-click'],
};
