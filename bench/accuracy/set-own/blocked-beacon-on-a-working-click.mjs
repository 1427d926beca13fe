export default {
  id: 'blocked-beacon-on-a-working-click',
  title: 'The visitor blocks trackers; the shop works',
  errors: true,
  html: `
<style>.p{display:flex;gap:20px;align-items:center;width:520px;padding:12px 0;border-bottom:1px solid #eee}.p b{flex:1}.cart{position:fixed;top:20px;right:28px}</style>
<div class="cart">Basket <span id="n">0</span></div><h1>Seeds</h1>
<div class="p"><b>Runner bean</b>£2.40 <button class="add" id="bean">Add</button></div><div class="p"><b>Marigold</b>£1.90 <button class="add" id="mari">Add</button></div>
<script>
const track = async (name) => { const r = await fetch('https://events.metrics.invalid/v2/track', { method: 'POST', body: JSON.stringify({ name }), mode: 'cors' }); return r.json() }
let count = 0
document.body.addEventListener('click', (e) => {
  const b = e.target.closest('.add')
  if (!b) return
  track('add_to_basket')
  n.textContent = ++count
  b.textContent = 'Added'
  setTimeout(() => { b.textContent = 'Add' }, 1200)
})
</script>`,
  steps: [{ click: '#bean' }, { wait: 3200 }, { click: '#mari' }, { wait: 1800 }, { click: '#mari' }, { wait: 3200 }],
  verify: `document.querySelector('#n').textContent === '3'`,
  expect: [],
  why: 'Both are in the basket and the page says so; only a tracker was kept from hearing of it.',
};
