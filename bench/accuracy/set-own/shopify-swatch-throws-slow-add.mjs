export default {
  id: 'shopify-swatch-throws-slow-add',
  title: 'Lamp in a Shopify theme: the swatch without a photo throws, and Add to cart waits for three apps in silence',
  errors: true,
  html: `
<style>
body{padding:0}header{padding:14px 40px;border-bottom:1px solid #eee;display:flex;justify-content:space-between}.p{display:grid;grid-template-columns:480px 1fr;gap:40px;padding:28px 40px}.ph{height:440px;border-radius:10px;transition:background .25s}
.sw{display:flex;gap:12px;margin:10px 0}.sw button{width:42px;height:42px;border-radius:50%;border:2px solid #ccc;cursor:pointer}.sw button.on{outline:3px solid #222;outline-offset:2px}#add{background:#222;color:#fff;border:0;padding:14px 60px;border-radius:30px;cursor:pointer}
#drawer{position:fixed;top:0;right:0;bottom:0;width:380px;background:#fff;box-shadow:-6px 0 30px #0003;padding:22px;transform:translateX(110%);transition:transform .3s}#drawer.on{transform:none}
</style>
<header><b>Lumen &amp; Co</b><span id="cc">Cart 0</span></header>
<div class="p"><div class="ph" id="ph" style="background:#d9cbb2"></div><div><h1>Arc table lamp</h1><p id="price">£89.00</p><p>Colour: <b id="cn">Oat</b></p>
<div class="sw"><button id="sw-oat" class="on" data-v="0" aria-label="Oat" style="background:#d9cbb2"></button><button id="sw-moss" data-v="1" aria-label="Moss" style="background:#68754f"></button><button id="sw-rust" data-v="2" aria-label="Rust" style="background:#a4512f"></button></div>
<button id="add">Add to cart</button><p>Steel, powder-coated. Bulb included. Ships in two days.</p><p style="color:#666" id="view">14 people are looking at this</p></div></div>
<aside id="drawer"><h2>Your cart</h2><div id="lines"></div></aside>
<script>
var variants = [
  { id: 41, title: 'Oat', price: 8900, featured_media: { preview_image: { src: '#d9cbb2' } } },
  { id: 42, title: 'Moss', price: 8900, featured_media: { preview_image: { src: '#68754f' } } },
  { id: 43, title: 'Rust', price: 9400, featured_media: null }]
var current = variants[0]
document.querySelector('.sw').addEventListener('click', function (e) {
  var b = e.target.closest('button'); if (!b) return
  var v = variants[b.dataset.v]
  var src = v.featured_media.preview_image.src
  current = v; ph.style.background = src; cn.textContent = v.title; price.textContent = '£' + (v.price / 100).toFixed(2)
  document.querySelectorAll('.sw button').forEach(function (x) { x.classList.toggle('on', x === b) })
})
add.addEventListener('click', async function () {
  await fetch('/cart/add.js', { method: 'POST', body: JSON.stringify({ id: current.id, quantity: 1 }) })
  await fetch('/apps/bundles/check')
  var c = await (await fetch('/apps/gift/cart.json')).json()
  lines.innerHTML = '<p>Arc table lamp – ' + current.title + '</p><p>£89.00</p><button>Check out</button>'; cc.textContent = 'Cart ' + c.item_count; drawer.classList.add('on')
})
var n = [14, 15, 13, 14, 16], i = 0; setInterval(function () { view.textContent = n[i++ % 5] + ' people are looking at this' }, 3000)
</script>`,
  routes: {
    'POST /cart/add.js': { delay: 1900, json: { id: 42 } },
    '/apps/bundles/check': { delay: 1900, json: {} },
    '/apps/gift/cart.json': { delay: 1900, json: { item_count: 1 } },
  },
  steps: [
    { wait: 1500 },
    { click: '#sw-moss', approach: 300 },
    { wait: 1600 },
    { click: '#sw-rust', approach: 300 },
    { wait: 3300 },
    { click: '#sw-rust' },
    { wait: 3300 },
    { click: '#sw-oat', approach: 300 },
    { wait: 1300 },
    { click: '#sw-moss', approach: 300 },
    { wait: 1500 },
    { click: '#add', approach: 350 },
    { until: '#drawer.on' },
    { wait: 3500 },
  ],
  verify: [
    `current.title === 'Moss'`,
    `requests.length === 3`,
    `document.querySelector('#drawer').classList.contains('on')`,
  ],
  expect: [
    {
      signal: 'error-click',
      target: '#sw-rust',
      why: 'The swatch Rust throws; colour, photo and price stay as they were.',
    },
    { signal: 'slow-click', target: '#add', why: 'Almost six seconds without any sign before the cart slides in.' },
  ],
  tolerate: ['dead-click'],
};
