export default {
  id: 'refund-row-without-its-handler',
  title: 'One row of a list of plain components has lost its handler',
  device: 'mobile',
  html: `
<style>
  account-row { display: flex; padding: 14px; border-bottom: 1px solid #ddd; background: #fff; transition: background .2s }
  account-row.row-activated { background: #eef }
  row-label { flex: 1; cursor: pointer }
  dialog { border: 0; border-radius: 8px }
</style>
<h1>My account</h1>
<account-row id="orders" data-open="Orders"><row-label>Orders</row-label><b id="badge">2</b></account-row>
<account-row id="addresses" data-open="Addresses"><row-label>Addresses</row-label></account-row>
<account-row id="refund" data-opens="Refunds"><row-label>Refund status</row-label></account-row>
<dialog id="d"><p id="what"></p><button id="close">Close</button></dialog>
<script>
customElements.define('row-label', class extends HTMLElement {})
customElements.define('account-row', class extends HTMLElement {
  connectedCallback() {
    this.addEventListener('pointerup', () => { this.classList.add('row-activated'); setTimeout(() => this.classList.remove('row-activated'), 300) })
  }
})
window.opened = []; window.taps = 0
refund.addEventListener('click', () => taps++)
for (const row of document.querySelectorAll('[data-open]'))
  row.onclick = () => { opened.push(row.dataset.open); what.textContent = row.dataset.open + ': nothing new since Tuesday.'; d.showModal() }
document.getElementById('close').onclick = () => d.close()
let n = 2; setInterval(() => { badge.textContent = ++n }, 1300)
</script>`,
  steps: [
    { wait: 600 },
    { tap: '#addresses row-label' },
    { until: '#close' },
    { wait: 1200 },
    { tap: '#close' },
    { wait: 1500 },
    { tap: '#refund row-label', times: 6, gap: 225, jitter: 4 },
    { wait: 3200 },
  ],
  verify: [`window.opened.join() === 'Addresses'`, `window.taps === 6`],
  expect: [
    {
      signal: 'rage-tap',
      target: '#refund',
      why: 'The row looks and lights up as its neighbours do; six quick taps open nothing.',
    },
  ],
  tolerate: ['dead-click', 'rage-click'],
};
