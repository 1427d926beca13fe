const product = (size) =>
  `<h1 class="h4">Linen shirt</h1><p>£48 <span class="text-secondary">Size <b id="size">${size}</b></span></p><div class="bg-light rounded mb-3" style="height:190px"></div><button class="btn btn-outline-secondary w-100 mb-2" data-bs-toggle="modal" data-bs-target="#sizes">Choose a size</button><button class="btn btn-dark w-100 mb-2" id="bag">Add to bag</button><p class="small text-secondary">Free returns for thirty days.</p><div class="modal fade" id="sizes" tabindex="-1"><div class="modal-dialog modal-dialog-scrollable"><div class="modal-content"><div class="modal-header"><h2 class="modal-title fs-5">Size</h2><button class="btn-close" data-bs-dismiss="modal" aria-label="Close"></button></div><div class="modal-body d-grid gap-2">${['S', 'M', 'L', 'XL'].map((s) => `<button class="btn btn-outline-dark" data-size="${s}">${s}</button>`).join('')}</div></div></div></div>`;
export default {
  id: 'bs-modal-swapped-out-backdrop-stays',
  title:
    'After a size is chosen the product is swapped with its Bootstrap modal still open, and the grey backdrop stays over Add to bag',
  device: 'mobile',
  widgets: ['bootstrap'],
  html: `
<div class="d-flex justify-content-between mb-2"><b>Fjord</b><span>Bag (<span id="n">0</span>)</span></div>
<main id="product">${product('–')}</main>
<script>
const main = document.getElementById('product')
main.addEventListener('click', async (e) => {
  const s = e.target.closest('[data-size]')
  if (s) { const r = await fetch('/fragments/linen-shirt?size=' + s.dataset.size); main.innerHTML = await r.text(); return }
  if (e.target.closest('#bag')) { await fetch('/api/bag', { method: 'POST' }); n.textContent = Number(n.textContent) + 1 }
})
setInterval(() => { fetch('/api/stock') }, 4000)
</script>`,
  routes: {
    '/fragments/linen-shirt': { body: product('M'), delay: 160 },
    'POST /api/bag': { json: {} },
    '/api/stock': { json: { left: 7 } },
  },
  steps: [
    { wait: 800 },
    { tap: '[data-bs-target="#sizes"]' },
    { until: '[data-size=M]' },
    { wait: 1200 },
    { tap: '[data-size=M]' },
    { wait: 1900 },
    { tap: '#bag' },
    { wait: 2200 },
    { tap: '#bag', times: 7, gap: 220, jitter: 3 },
    { wait: 3400 },
  ],
  verify: [
    `document.querySelector('#size').textContent === 'M'`,
    `!!document.querySelector('.modal-backdrop') && !document.querySelector('.modal.show')`,
    `document.querySelector('#n').textContent === '0'`,
    `!requests.some((r) => r.path === '/api/bag')`,
  ],
  expect: [
    {
      signal: 'rage-tap',
      target: '#bag, .modal-backdrop',
      why: 'The grey layer of the vanished size dialog swallows one tap and then seven quick ones on Add to bag.',
    },
  ],
  tolerate: ['dead-click', 'rage-click'],
};
