export default {
  id: 'columns-menu-in-a-portal',
  title: 'Columns shown and hidden from a menu that lives at the end of the body',
  html: `
<style>.btn_k3f9x{padding:6px 12px;border:1px solid #d0d5dd;border-radius:6px;background:#fff}.menu_a81zq{width:200px;padding:4px;background:#fff;border:1px solid #d0d5dd;border-radius:8px;box-shadow:0 8px 24px #0002}.item_p02cm{display:flex;gap:8px;padding:6px 10px;cursor:default;user-select:none;outline:0}.item_p02cm[data-highlighted]{background:#f2f4f7}.item_p02cm i{width:14px;font-style:normal}table{margin-top:20px;border-collapse:collapse}td,th{padding:6px 18px;border-bottom:1px solid #eee;text-align:left}</style>
<div id="root"><h1>Stock</h1><button class="btn_k3f9x" id="cols" type="button" aria-haspopup="menu" data-state="closed">Columns</button>
<table><thead><tr><th data-c="sku">SKU</th><th data-c="name">Name</th><th data-c="price">Price</th><th data-c="shelf">Shelf</th></tr></thead><tbody></tbody></table></div>
<script>
const cols = document.getElementById('cols')
document.querySelector('tbody').innerHTML = [['A-102', 'Oak stool', '£49', 'B4'], ['A-110', 'Pine shelf', '£22', 'C1'], ['B-007', 'Brass hook', '£6', 'A9']].map((r) => '<tr><td data-c="sku">' + r[0] + '</td><td data-c="name">' + r[1] + '</td><td data-c="price">' + r[2] + '</td><td data-c="shelf">' + r[3] + '</td></tr>').join('')
const shown = { sku: true, name: true, price: true, shelf: true }
let portal = null
const close = () => { portal?.remove(); portal = null; cols.dataset.state = 'closed'; document.body.style.pointerEvents = '' }
const open = () => {
  const box = cols.getBoundingClientRect()
  portal = document.createElement('div')
  portal.setAttribute('data-popper-content-wrapper', '')
  portal.style.cssText = 'position:fixed;left:0;top:0;min-width:max-content;z-index:50;pointer-events:auto;transform:translate(' + (box.left + 420) + 'px,' + (box.bottom + 6) + 'px)'
  portal.innerHTML = '<div class="menu_a81zq" role="menu" data-state="open">' + Object.keys(shown).map((k) => '<div class="item_p02cm" role="menuitemcheckbox" id="i-' + k + '" data-k="' + k + '"><i>✓</i>' + k + '</div>').join('') + '</div>'
  document.body.append(portal)
  cols.dataset.state = 'open'
  document.body.style.pointerEvents = 'none'
  for (const k in shown) portal.querySelector('#i-' + k + ' i').style.visibility = shown[k] ? '' : 'hidden'
}
document.addEventListener('pointerdown', (e) => {
  if (e.target.closest?.('#cols')) { e.preventDefault(); portal ? close() : open() }
  else if (portal && !portal.contains(e.target)) close()
})
document.addEventListener('pointermove', (e) => { const it = e.target.closest?.('.item_p02cm'); portal?.querySelectorAll('[data-highlighted]').forEach((n) => n !== it && n.removeAttribute('data-highlighted')); it?.setAttribute('data-highlighted', '') })
document.addEventListener('pointerup', (e) => {
  const k = e.target.closest?.('.item_p02cm')?.dataset.k
  if (!k) return
  shown[k] = !shown[k]
  portal.querySelector('#i-' + k + ' i').style.visibility = shown[k] ? '' : 'hidden'
  document.querySelectorAll('[data-c=' + k + ']').forEach((n) => (n.style.display = shown[k] ? '' : 'none'))
})
</script>`,
  steps: [
    { wait: 500 },
    { click: '#cols' },
    { wait: 600 },
    { click: '#i-price', times: 5, gap: 210 },
    { wait: 700 },
    { click: '#i-shelf' },
    { wait: 900 },
    { click: [900, 600] },
    { wait: 2800 },
    { click: '#cols' },
    { wait: 700 },
    { click: '#i-shelf' },
    { wait: 800 },
    { click: '#cols', at: [0.5, 0.5] },
    { wait: 2800 },
  ],
  verify: `!shown.price && shown.shelf && portal === null`,
  expect: [],
  why: 'Columns come and go with every click, and the menu closes as menus do.',
};
