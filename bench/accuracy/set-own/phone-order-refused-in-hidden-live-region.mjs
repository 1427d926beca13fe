export default {
  id: 'phone-order-refused-in-hidden-live-region',
  title: 'Order on a phone that tells only the screen reader what is missing',
  device: 'mobile',
  html: `
<style>
body{padding:16px}.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
details{border:1px solid #d6dbe0;border-radius:8px;padding:12px;margin:12px 0}
.line{display:flex;justify-content:space-between;padding:6px 0;border-bottom:1px solid #eee}
#order{position:relative;overflow:hidden;width:100%;background:#0a7a45;color:#fff;border:0;border-radius:10px;padding:16px;font-weight:600;margin-top:12px}
.rip{position:absolute;width:20px;height:20px;margin:-10px;border-radius:50%;background:#fff8;animation:r .5s forwards}@keyframes r{to{transform:scale(16);opacity:0}}
input{font:inherit;width:100%;padding:10px}input[type=checkbox]{width:auto}
</style>
<h1>Your pizza</h1>
<div class="line"><span>Margherita, large</span><b>£11.50</b></div><div class="line"><span>Ginger beer</span><b>£2.80</b></div><div class="line"><span>Delivery</span><b>£1.90</b></div>
<form id="f" novalidate>
<p><label>Street and number <input id="street" autocomplete="off"></label></p>
<details><summary>Notes and conditions</summary><p><label>Notes <input id="notes"></label></p><p><label><input type="checkbox" id="terms"> I accept the conditions</label></p></details>
<div class="sr" role="alert" aria-live="assertive" id="live"></div>
<button id="order">Order for £16.20</button>
</form>
<p id="after">Usually at your door in 35 minutes.</p>
<script>
window.refused = 0
order.addEventListener('pointerdown', (e) => { const b = order.getBoundingClientRect(); const s = document.createElement('span'); s.className = 'rip'; s.style.left = e.clientX - b.left + 'px'; s.style.top = e.clientY - b.top + 'px'; order.append(s); setTimeout(() => s.remove(), 600) })
f.addEventListener('submit', (e) => {
  e.preventDefault()
  live.textContent = ''
  if (!terms.checked) { window.refused++; setTimeout(() => { live.textContent = 'Please accept the conditions.' }, 60); return }
  f.innerHTML = '<p>Thank you!</p>'
})
</script>`,
  steps: [
    { tap: '#street' },
    { wait: 400 },
    { type: '8 Mill Row', gap: 110 },
    { wait: 800 },
    { tap: '#order' },
    { wait: 3600 },
    { tap: '#order', times: 7, gap: [210, 290], jitter: 5 },
    { wait: 4000 },
  ],
  verify: [
    `window.refused === 8`,
    `!document.querySelector('details').open`,
    `document.querySelector('#live').getBoundingClientRect().width <= 1`,
  ],
  expect: [
    {
      signal: 'rage-tap',
      target: '#order',
      why: 'The reason stands only in a region nobody can see, beside a checkbox in a closed section; the button ripples and nothing happens, so it is hammered.',
    },
  ],
  tolerate: ['dead-click', 'failed-submit-loop'],
};
