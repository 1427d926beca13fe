export default {
  id: 'hash-link-does-nothing',
  title: 'A link whose click is swallowed',
  html: `
<h1>Your lamp is on its way</h1><p><a id="inv" href="#">Show invoice</a></p>
<script>inv.addEventListener('click', (e) => e.preventDefault())</script>`,
  steps: [{ click: '#inv' }, { wait: 3400 }, { click: '#inv', at: [0.4, 0.5] }, { wait: 1500 }],
  expect: [{ signal: 'dead-click', target: '#inv', why: 'The invoice is never shown.' }],
};
