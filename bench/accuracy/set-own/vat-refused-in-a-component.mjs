export default {
  id: 'vat-refused-in-a-component',
  title: 'A company card in a component, refused in a corner of the page',
  html: `
<h1>Billing details</h1><company-card></company-card>
<div id="toasts" style="position:fixed;top:16px;right:16px;width:320px"></div>
<script>
customElements.define('company-card', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' })
    root.innerHTML = '<style>.row{margin:10px 0}span{display:inline-block;width:120px}input{font:inherit;padding:6px;width:260px}.save{background:#1d4ed8;color:#fff;border:0;border-radius:6px;padding:8px 18px;cursor:pointer}</style><div class="row"><span>Company</span><input id="co"></div><div class="row"><span>VAT number</span><input id="vat"></div><div class="row"><span>Country</span><input id="cy"></div><button class="save" type="button">Save details</button>'
    root.querySelector('.save').onclick = () => {
      const x = new XMLHttpRequest()
      x.open('PATCH', '/api/company/77')
      x.setRequestHeader('content-type', 'application/json')
      x.onload = () => { if (x.status < 300) toast('Saved', '#dcfce7'); else toast('VAT number could not be validated', '#fee2e2') }
      x.send(JSON.stringify({ vat: root.getElementById('vat').value }))
    }
  }
})
function toast(text, colour) { const d = document.createElement('div'); d.style.cssText = 'padding:12px;margin-bottom:8px;border-radius:6px;background:' + colour; d.textContent = text; toasts.append(d); setTimeout(() => d.remove(), 4000) }
</script>`,
  routes: { 'PATCH /api/company/77': { status: 422, json: { vat: ['invalid'] }, delay: 220 } },
  steps: [
    { type: 'Norrland Timber AB', into: 'company-card >> #co', gap: 60 },
    { type: 'SE5561234567', into: 'company-card >> #vat', gap: 75 },
    { type: 'Sweden', into: 'company-card >> #cy', gap: 70 },
    { click: 'company-card >> .save' },
    { wait: 2400 },
    { click: 'company-card >> #vat', at: [0.9, 0.5] },
    { key: 'End' },
    { type: '01', gap: 120 },
    { click: 'company-card >> .save' },
    { wait: 2200 },
    { click: 'company-card >> #vat', at: [0.9, 0.5] },
    { key: 'Home' },
    { key: 'Delete', times: 2, gap: 160 },
    { click: 'company-card >> .save' },
    { wait: 2000 },
    { click: 'company-card >> #vat', at: [0.9, 0.5] },
    { key: 'End' },
    { key: 'Backspace', times: 2, gap: 160 },
    { click: 'company-card >> .save' },
    { wait: 2500 },
  ],
  verify: [
    `requests.length === 4`,
    `document.querySelector('company-card').shadowRoot.querySelector('#vat').value === '5561234567'`,
  ],
  expect: [
    {
      signal: 'failed-submit-loop',
      target: 'company-card',
      why: 'The same VAT number in four spellings, four times “could not be validated”.',
    },
  ],
  tolerate: ['input-retype', 'request-loop'],
};
