export default {
  id: 'invoice-request-hangs',
  title: 'Request that is never answered',
  html: `
<h1>Invoices</h1><button id="get">Fetch invoice</button><p id="out"></p>
<script>get.onclick = async () => { const r = await fetch('/api/invoice'); out.textContent = await r.text() }</script>`,
  routes: { '/api/invoice': { hang: true } },
  steps: [{ click: '#get' }, { wait: 11500 }],
  verify: `document.querySelector('#out').textContent === ''`,
  expect: [{ signal: 'slow-click', target: '#get', why: 'More than ten seconds and no sign of life.' }],
  tolerate: ['dead-click'],
};
