export default {
  id: 'phone-chip-put-back-by-route',
  title: 'Flats on a phone: a filter chip is taken away and put back from the route before anyone sees it',
  device: 'mobile',
  html: `
<style>body{padding:0 0 24px;background:#f4f5f7}header{background:#fff;padding:14px 16px;border-bottom:1px solid #ddd;display:flex;justify-content:space-between}#chips{padding:12px 16px;display:flex;flex-wrap:wrap;gap:8px}.chip{display:inline-flex;align-items:center;background:#e3edff;border-radius:18px;padding:0 4px 0 14px;height:38px}.chip button{border:0;background:none;width:38px;height:38px;font-size:20px;cursor:pointer}
.flat{background:#fff;margin:0 16px 12px;border-radius:12px;padding:14px;display:flex;gap:12px}.ph{width:84px;height:84px;border-radius:8px;background:linear-gradient(135deg,#9ab,#dde)}.flat>button{margin-left:auto;border:0;background:none;font-size:26px;align-self:start;min-width:44px;min-height:44px}</style>
<header><b>Flatwise</b><span><span id="seen">27</span> looking now</span></header>
<div id="chips" aria-label="Active filters"></div><h2 style="margin:4px 16px 12px">14 flats in Leith</h2>
<div id="list"></div>
<script>
history.replaceState({}, '', '?f=2+bedrooms&f=Balcony&f=Under+%C2%A31,400')
const store = { filters: [] }
const fromRoute = () => new URLSearchParams(location.search).getAll('f')
const chips = document.querySelector('#chips')
function render() { chips.innerHTML = store.filters.map((f) => '<span class="chip">' + f + '<button aria-label="Remove ' + f + '" data-f="' + f + '" id="x-' + f.slice(0, 3).trim() + '">×</button></span>').join('') }
// watch(() => route.query, sync, { flush: 'post' }) also runs after a change of the store, and the route still has the old query
function commit(next) { store.filters = next; render(); queueMicrotask(() => { store.filters = fromRoute(); render() }) }
chips.addEventListener('click', (e) => { const b = e.target.closest('button'); if (b) { window.asked = (window.asked || 0) + 1; commit(store.filters.filter((f) => f !== b.dataset.f)) } })
store.filters = fromRoute(); render()
document.querySelector('#list').innerHTML = [['Great Junction Street', 1280], ['Constitution Street', 1350], ['Elbe Street', 1195], ['Ferry Road', 1225]].map(([a, p], i) => '<div class="flat"><div class="ph"></div><div><b>£' + p + '</b><br>' + a + '<br><small>2 bedrooms · balcony</small></div><button id="h' + i + '" aria-label="Save" aria-pressed="false">♡</button></div>').join('')
document.querySelectorAll('.flat>button').forEach((b) => { b.onclick = () => { const on = b.getAttribute('aria-pressed') !== 'true'; b.setAttribute('aria-pressed', on); b.textContent = on ? '♥' : '♡' } })
let n = 27; setInterval(() => { n += n % 3 ? 1 : -1; document.querySelector('#seen').textContent = n }, 2000)
</script>`,
  steps: [
    { wait: 1200 },
    { tap: '#h1' },
    { wait: 1200 },
    { swipe: [200, 620], by: [0, -120], ms: 260 },
    { wait: 900 },
    { swipe: [200, 400], by: [0, 200], ms: 260 },
    { wait: 1200 },
    { tap: '#x-Bal' },
    { wait: 2900 },
    { tap: '#x-Bal', times: 7, gap: [200, 250], jitter: 3 },
    { wait: 3400 },
  ],
  verify: [
    `document.querySelectorAll('.chip').length === 3`,
    `asked === 8`,
    `document.querySelector('#h1').textContent === '♥'`,
  ],
  expect: [
    {
      signal: 'rage-tap',
      target: '#x-Bal, #chips',
      why: 'The cross of the Balcony chip is tapped eight times and the chip stays where it is.',
    },
  ],
  tolerate: ['dead-click', 'rage-click'],
};
