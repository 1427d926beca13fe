export default {
  id: 'filter-panel-closed-by-its-own-click',
  title: 'Filters that open and are closed again by the same click, before anything is painted',
  html: `
<style>.bar{display:flex;gap:12px;align-items:center}#filters{padding:8px 18px;border:1px solid #334;border-radius:20px;background:#fff;cursor:pointer}#filters:hover{background:#eef2ff}#filters:active{transform:scale(.97)}#panel{border:1px solid #ccc;border-radius:10px;padding:14px;width:420px;margin-top:10px}.hotel{border-bottom:1px solid #eee;padding:12px 0;width:640px}</style>
<h1>Hotels in Porto</h1>
<div class="bar"><button id="filters" aria-expanded="false" aria-controls="panel">Filters</button><span>38 hotels</span><span id="look">14 people are looking at Porto</span></div>
<div id="panel" style="display:none"><label><input type="checkbox"> Breakfast</label> <label><input type="checkbox"> Pool</label> <label><input type="checkbox"> Pets allowed</label></div>
<div class="hotel"><b>Casa do Rio</b>, € 92 a night</div><div class="hotel"><b>Torre Azul</b>, € 118 a night</div><div class="hotel"><b>Pensão Clara</b>, € 54 a night</div>
<script>
// a small reactive core that flushes in a microtask, as Vue does
let queued = false
const state = new Proxy({ open: false }, { set(o, k, v) { if (o[k] !== v) { o[k] = v; if (!queued) { queued = true; Promise.resolve().then(() => { queued = false; render() }) } } return true } })
window.flashed = 0; window.shut = 0
const outside = (e) => { if (!panel.contains(e.target)) state.open = false }
function render() {
  panel.style.display = state.open ? '' : 'none'
  filters.setAttribute('aria-expanded', state.open)
  if (state.open) { window.flashed++; document.addEventListener('click', outside) } else { window.shut++; document.removeEventListener('click', outside) }
}
filters.addEventListener('click', () => { state.open = !state.open })   // the flush runs before the click reaches the document
setInterval(() => { look.textContent = 9 + Math.floor(Math.random() * 12) + ' people are looking at Porto' }, 1400)
</script>`,
  steps: [
    { wait: 1200 },
    { click: '#filters', approach: 400 },
    { wait: 3000 },
    { click: '#filters', times: 6, gap: 235, jitter: 2, approach: 120 },
    { wait: 3600 },
  ],
  verify: [
    `window.flashed === 7 && window.shut === 7`,
    `document.querySelector('#panel').style.display === 'none'`,
    `document.querySelector('#filters').getAttribute('aria-expanded') === 'false'`,
  ],
  expect: [
    {
      signal: 'rage-click',
      target: '#filters',
      why: 'The panel never appears; after a wait the button is hammered six times in vain.',
    },
  ],
  tolerate: ['dead-click'],
};
