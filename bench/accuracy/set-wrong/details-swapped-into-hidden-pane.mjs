const rows = [
  ['1041', 'A. Weiss', '€ 61.20'],
  ['1042', 'Bakery Lindt', '€ 240.00'],
  ['1043', 'M. Okoye', '€ 18.90'],
  ['1044', 'Hotel Post', '€ 512.40'],
];
export default {
  id: 'details-swapped-into-hidden-pane',
  title: 'Order details that arrive in a pane which a container query has hidden',
  html: `
<style>body{padding:0}.frame{display:grid;grid-template-columns:1fr 380px}.shell{container-type:inline-size;padding:20px}.cols{display:grid;grid-template-columns:1fr 340px;gap:20px}@container (max-width:900px){.cols{grid-template-columns:1fr}#detail{display:none}}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:9px;text-align:left}tr:hover td{background:#f8fafc}td button{border:1px solid #94a3b8;background:#fff;border-radius:6px;padding:4px 12px;cursor:pointer}td button:hover{background:#e0f2fe}.news{background:#f1f5f9;padding:20px;min-height:800px}</style>
<div class="frame"><div class="shell"><h1>Orders</h1><div class="cols"><table><tr><th>No.</th><th>Customer</th><th>Sum</th><th></th></tr>
${rows.map((r) => `<tr><td>${r[0]}</td><td>${r[1]}</td><td>${r[2]}</td><td><button id="o${r[0]}" hx-get="/orders/${r[0]}" hx-target="#detail">Details</button></td></tr>`).join('')}
</table><aside id="detail"></aside></div></div>
<div class="news"><h3>What is new</h3><p>Labels can be printed in pairs.</p><p id="live">Visitors in the shop: 17</p></div></div>
<script>
// the way htmx does it: classes on the element and on the target while the request runs, then the swap
document.addEventListener('click', async (e) => {
  const el = e.target.closest('[hx-get]'); if (!el) return
  const into = document.querySelector(el.getAttribute('hx-target'))
  el.classList.add('htmx-request')
  const html = await (await fetch(el.getAttribute('hx-get'), { headers: { 'HX-Request': 'true' } })).text()
  el.classList.remove('htmx-request'); into.classList.add('htmx-swapping')
  into.innerHTML = html; into.classList.remove('htmx-swapping'); into.classList.add('htmx-settling')
  setTimeout(() => into.classList.remove('htmx-settling'), 20)
})
setInterval(() => { live.textContent = 'Visitors in the shop: ' + (12 + Math.floor(Math.random() * 9)) }, 1900)
</script>`,
  routes: Object.fromEntries(
    rows.map((r) => [
      `/orders/${r[0]}`,
      { body: `<h2>Order ${r[0]}</h2><p>${r[1]}: paid by card, to be packed.</p>`, delay: 170 },
    ]),
  ),
  steps: [
    { wait: 1200 },
    { click: '#o1042', approach: 400 },
    { wait: 3600 },
    { click: '#o1042', at: [0.4, 0.6], approach: 120 },
    { wait: 3400 },
    { click: '#o1044', approach: 350 },
    { wait: 3800 },
  ],
  verify: [
    `document.querySelector('#detail').textContent.includes('Order 1044')`,
    `getComputedStyle(document.querySelector('#detail')).display === 'none'`,
    `requests.filter((r) => r.path.startsWith('/orders/')).length === 3`,
  ],
  expect: [
    {
      signal: 'dead-click',
      target: '#o1042, #o1044',
      why: 'The details are fetched and put into a pane that is not shown at this width: three clicks and nothing to see.',
    },
  ],
};
