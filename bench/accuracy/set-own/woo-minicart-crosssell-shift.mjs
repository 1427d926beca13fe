export default {
  id: 'woo-minicart-crosssell-shift',
  title:
    'Mini cart of a WooCommerce shop: cross-sells push the lines down, and the wrong plant is removed and brought back',
  html: `
<style>
body{padding:0}header{display:flex;justify-content:space-between;padding:14px 40px;border-bottom:1px solid #e4e4e4}.wrap{padding:24px 40px;max-width:760px}
#drawer{position:fixed;top:0;right:0;bottom:0;width:430px;background:#fff;box-shadow:-8px 0 30px #0003;padding:16px 20px;visibility:hidden}#drawer.on{visibility:visible}
.note{height:34px;font-size:14px;background:#f4f7ee;padding:6px 10px;visibility:hidden}.note.on{visibility:visible}.item{height:100px;display:grid;grid-template-columns:72px 1fr auto;gap:12px;align-items:center;border-bottom:1px solid #eee}.item i{display:block;width:72px;height:72px;border-radius:6px}.rm{border:0;background:none;color:#a33;text-decoration:underline;padding:12px;cursor:pointer}
.xs{height:100px;background:#fdf6e3;padding:10px 12px;font-size:14px}.link{border:0;background:none;text-decoration:underline;color:#254;padding:0 6px;cursor:pointer}
</style>
<header><b>Blattwerk</b><button id="cart">Basket · 3</button></header>
<div class="wrap"><h1>Indoor plants</h1><p>Sent in pots, well packed, within three days. Watering notes come along.</p><p>Delivered on Thursday if ordered in <span id="cd">2:14:09</span>.</p></div>
<aside id="drawer" aria-label="Basket"><b>Your basket</b><div class="note" id="note" role="status"></div><div id="xs"></div><div id="lines"></div><p><b id="sum"></b></p></aside>
<script>
var items = [{ id: 1, t: 'Olive tree', p: 64, c: '#7d8f5a' }, { id: 2, t: 'Rubber plant', p: 29, c: '#3d5a41' }, { id: 3, t: 'String of hearts', p: 17, c: '#a07f92' }], gone = null, log = []
function draw() {
  lines.innerHTML = items.map(function (x) { return '<div class="item"><i style="background:' + x.c + '"></i><span>' + x.t + '<br>1 × £' + x.p + '</span><button class="rm" id="rm' + x.id + '" data-id="' + x.id + '">Remove</button></div>' }).join('')
  sum.textContent = 'Subtotal £' + items.reduce(function (a, x) { return a + x.p }, 0); cart.textContent = 'Basket · ' + items.length
}
draw()
cart.onclick = function () { drawer.classList.add('on') }
lines.addEventListener('click', function (e) {
  var b = e.target.closest('.rm'); if (!b) return
  if (!window.lead) window.lead = performance.now() - (window.shiftAt || 1e9); var i = items.findIndex(function (x) { return x.id == b.dataset.id }); gone = { i: i, x: items[i] }; items.splice(i, 1); log.push('-' + gone.x.id); draw()
  note.innerHTML = '“' + gone.x.t + '” removed. <button class="link" id="undo">Undo?</button>'; note.classList.add('on')
  fetch('/?wc-ajax=remove_from_cart&id=' + gone.x.id, { method: 'POST' })
})
note.addEventListener('click', function (e) { if (e.target.id !== 'undo') return; items.splice(gone.i, 0, gone.x); log.push('+' + gone.x.id); draw(); note.classList.remove('on') })
var asked = false
lines.addEventListener('pointerenter', function () {
  if (asked) return; asked = true
  fetch('/wp-json/upsell/v1/cart').then(function (r) { return r.json() }).then(function (d) { window.shiftAt = performance.now(); xs.innerHTML = '<div class="xs"><b>Goes well with it</b><br>' + d.title + ' – £' + d.price + ' <button class="link">Add</button></div>' })
})
var s = 8049; setInterval(function () { s--; cd.textContent = Math.floor(s / 3600) + ':' + ('0' + Math.floor(s / 60) % 60).slice(-2) + ':' + ('0' + s % 60).slice(-2) }, 1000)
</script>`,
  routes: {
    '/wp-json/upsell/v1/cart': { delay: 20, json: { title: 'Terracotta watering cone', price: 9 } },
    'POST /': { json: {} },
  },
  steps: [
    { wait: 900 },
    { click: '#cart' },
    { wait: 1300 },
    { move: [700, 24], ms: 350 },
    { wait: 200 },
    { move: [690, 300], ms: 300 },
    { wait: 900 },
    { click: '#rm2', approach: 470 },
    { wait: 1300 },
    { click: '#undo', approach: 350 },
    { wait: 1500 },
    { click: '#rm2', approach: 400 },
    { wait: 3200 },
  ],
  verify: [`lead > 130 && lead < 420`, `log.join() === '-1,+1,-2'`, `items.map((x) => x.id).join() === '1,3'`],
  expect: [
    {
      signal: 'misclick-layout-shift',
      target: '#rm1, #rm2, #lines',
      why: 'The cross-sell arrives while the hand is on its way, the line above slides under the pointer and is removed; it is brought back at once.',
    },
  ],
};
