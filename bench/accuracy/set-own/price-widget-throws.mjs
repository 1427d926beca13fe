export default {
  id: 'price-widget-throws',
  title: 'A price widget that throws at every key',
  errors: true,
  html: `
<h1>Parcel price</h1><p><label>Weight <input id="w"></label></p><p id="out">–</p>
<script>w.addEventListener('input', () => { const rate = window.rates.find((r) => r.upTo >= +w.value); out.textContent = rate.price }); window.rates = null</script>`,
  steps: [
    { type: '1250', into: '#w', gap: 260 },
    { wait: 700 },
    { key: 'Backspace', times: 3, gap: 260 },
    { wait: 2600 },
  ],
  verify: `out.textContent === '–'`,
  expect: [
    { signal: 'error-loop', target: 'page', why: 'Every key throws the same error, and the price never shows.' },
  ],
  tolerate: ['error-click'],
};
