export default {
  id: 'slow-details-by-xhr',
  title: 'Details that come after four seconds without a sign',
  html: `
<style>.l{width:300px;float:left}.r{margin-left:340px;min-height:200px;border:1px solid #ddd;padding:12px}</style>
<div class="l"><button id="o1">Order 4411</button><br><button id="o2">Order 4412</button></div><div class="r" id="pane">Choose an order</div>
<script>for (const b of document.querySelectorAll('.l button')) b.onclick = () => { const x = new XMLHttpRequest(); x.open('GET', '/api/order'); x.responseType = 'json'; x.onload = () => { pane.textContent = b.textContent + ': ' + x.response.state }; x.send() }</script>`,
  routes: { '/api/order': { json: { state: 'packed' }, delay: 4200 } },
  steps: [{ click: '#o2' }, { wait: 6200 }],
  verify: `document.querySelector('#pane').textContent === 'Order 4412: packed'`,
  expect: [
    { signal: 'slow-click', target: '#o2', why: 'For four seconds nothing shows that the order was asked for.' },
  ],
};
