export default {
  id: 'rhf-submit-guard-never-released',
  title: 'Company details corrected as told, but Save stays asleep behind its own guard against double sending',
  html: `
<style>label{display:block;margin:10px 0 2px}input{font:inherit;padding:8px;width:340px;border:1px solid #9ca3af;border-radius:6px}input[aria-invalid=true]{border-color:#dc2626}.e{color:#dc2626;min-height:24px;margin:2px 0}#save{background:#0f766e;color:#fff;border:0;border-radius:6px;padding:10px 26px;cursor:pointer}#save:active{transform:scale(.98)}</style>
<h1>Billing details</h1><p>Signed in as Ruta · session <span id="ses">0</span> s</p>
<form id="f" novalidate><label for="company">Company</label><input id="company" name="company"><label for="street">Street</label><input id="street" name="street"><label for="vat">VAT number</label><input id="vat" name="vat"><p class="e" id="vatErr"></p><button id="save">Save details</button> <span id="done"></span></form>
<script>
let n = 0; setInterval(() => { ses.textContent = ++n }, 1000)
const busy = { current: false }; window.attempts = 0 // useRef
const handleSubmit = (fn) => async (e) => { e.preventDefault(); const data = Object.fromEntries(new FormData(f)); await Promise.resolve(); await fn(data) }
f.addEventListener('submit', handleSubmit(async (data) => {
  attempts++
  if (busy.current) return
  busy.current = true
  save.textContent = 'Saving…'
  const r = await fetch('/api/billing', { method: 'PUT', body: JSON.stringify(data) })
  save.textContent = 'Save details'
  if (r.status === 422) { vat.setAttribute('aria-invalid', 'true'); vatErr.textContent = (await r.json()).message; return } // here the guard is forgotten
  busy.current = false; done.textContent = 'Saved'
}))
vat.addEventListener('input', () => { vat.setAttribute('aria-invalid', 'false'); vatErr.textContent = '' })
</script>`,
  routes: {
    'PUT /api/billing': [
      { status: 422, delay: 400, json: { message: 'Put the country code before the number, for example LT.' } },
      { json: {} },
    ],
  },
  steps: [
    { type: 'Amber Coast UAB', into: '#company', gap: 60 },
    { type: 'Tilto 14', into: '#street', gap: 60 },
    { type: '100008812', into: '#vat', gap: 60 },
    { wait: 300 },
    { click: '#save' },
    { wait: 2200 },
    { tripleclick: '#vat' },
    { type: 'LT100008812', gap: 70 },
    { wait: 600 },
    { click: '#save' },
    { wait: 2900 },
    { click: '#save', times: 7, gap: 225, jitter: 3 },
    { wait: 3500 },
  ],
  verify: [
    `requests.filter((r) => r.path.startsWith('/api/billing')).length === 1`,
    `attempts === 9 && document.querySelector('#done').textContent === '' && document.querySelector('#vat').value === 'LT100008812'`,
  ],
  expect: [
    {
      signal: 'rage-click',
      target: '#save',
      why: 'The mistake is put right, but Save does nothing any more and says nothing; it is hammered.',
    },
  ],
  tolerate: ['dead-click'],
};
