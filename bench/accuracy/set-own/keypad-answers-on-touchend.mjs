export default {
  id: 'keypad-answers-on-touchend',
  title: 'A card terminal whose keys work when the finger lifts and never click',
  device: 'mobile',
  html: `
<style>#amount{width:100%;height:64px;font-size:32px;text-align:right;border:1px solid #cbd5e1;border-radius:10px;padding:0 14px}.pad{display:grid;grid-template-columns:repeat(3,1fr);gap:10px;margin-top:20px;touch-action:none}.key{height:72px;display:grid;place-items:center;border-radius:12px;background:#f1f5f9;font-size:24px;cursor:pointer;user-select:none}</style>
<h1>Charge a card</h1><input id="amount" value="0.00" readonly tabindex="-1" aria-label="Amount">
<div class="pad" id="pad">${['1', '2', '3', '4', '5', '6', '7', '8', '9', '00', '0', '⌫'].map((k, i) => `<div class="key" role="button" id="k${i}" data-k="${k}">${k}</div>`).join('')}</div><p><small>Connected to reader 4</small></p>
<script>
let cents = ''
const show = () => { amount.value = (Number(cents || 0) / 100).toFixed(2) }
pad.addEventListener('touchend', (e) => {
  e.preventDefault()
  const k = e.target.closest('.key')?.dataset.k
  if (!k) return
  cents = k === '⌫' ? cents.slice(0, -1) : (cents + k).slice(0, 8)
  show()
}, { passive: false })
</script>`,
  steps: [
    { wait: 400 },
    { tap: '#k1' },
    { wait: 260 },
    { tap: '#k10', times: 5, gap: 190, jitter: 4 },
    { wait: 1500 },
    { tap: '#k11', times: 5, gap: 170, jitter: 5 },
    { wait: 900 },
    { tap: '#k4' },
    { wait: 220 },
    { tap: '#k9', times: 1 },
    { wait: 3000 },
    { tap: '#k11' },
    { wait: 3000 },
  ],
  verify: `document.querySelector('#amount').value === '2.50'`,
  expect: [],
  why: 'Every key changes the amount; noughts and corrections are typed quickly.',
};
