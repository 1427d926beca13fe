export default {
  id: 'hosted-card-fields-say-nothing',
  title: 'Card fields in the frame of a payment provider take six silent seconds',
  html: `
<style>main{display:grid;grid-template-columns:460px 300px;gap:40px}#psp{width:430px;height:96px;border:1px solid #ccc;border-radius:6px}#pay{padding:12px 26px;border:0;border-radius:6px;background:#166534;color:#fff;cursor:pointer}aside{border-left:1px solid #eee;padding-left:20px}#review{min-height:74px;font-style:italic}</style>
<h1>Payment</h1>
<main><section><p>Deliver to 9 Quay Street, Bristol</p><iframe id="psp" src="/psp/fields" title="Card"></iframe><p><button id="pay">Pay £64.90</button></p><p id="result" role="status"></p></section>
<aside><h2>Your order</h2><p>Wool blanket, slate</p><p>£64.90</p><p id="looking">4 people look at this</p><p id="review">“Warm and soft.”</p></aside></main>
<script>
pay.addEventListener('click', () => psp.contentWindow.postMessage({ kind: 'tokenize' }, location.origin))
addEventListener('message', (e) => { if (e.data && e.data.kind === 'token') result.textContent = 'Thank you. Order ' + e.data.order + ' is paid.' })
const said = ['“Warm and soft.”', '“Came in two days.”', '“My cat has taken it over.”']
let i = 0
setInterval(() => { review.textContent = said[++i % 3] }, 1700)
setInterval(() => { looking.textContent = 3 + (i % 4) + ' people look at this' }, 2300)
</script>`,
  pages: {
    '/psp/fields': {
      bare: true,
      html: `<style>body{padding:12px}input{font:inherit;padding:6px;border:1px solid #bbb}</style><input id="pan" placeholder="Card number" size="22"> <input id="exp" placeholder="MM/YY" size="5"><script>
addEventListener('message', async (e) => { if (e.data.kind !== 'tokenize') return; const r = await fetch('/psp/token', { method: 'POST', body: pan.value }); const d = await r.json(); parent.postMessage({ kind: 'token', order: d.order }, '*') })
</script>`,
    },
  },
  routes: { 'POST /psp/token': { json: { order: 44710 }, delay: 6300 } },
  steps: [
    { wait: 500 },
    { click: '#psp >> #pan' },
    { type: '4000002760003184', gap: 70 },
    { click: '#psp >> #exp' },
    { type: '11/28', gap: 80 },
    { wait: 800 },
    { click: '#pay' },
    { wait: 2200 },
    { move: [420, 430], ms: 500 },
    { wait: 7200 },
  ],
  verify: [
    `document.querySelector('#result').textContent === 'Thank you. Order 44710 is paid.'`,
    `requests.filter((r) => r.path === '/psp/token').length === 1`,
    `document.querySelector('#psp').contentDocument.querySelector('#pan').value === '4000002760003184'`,
  ],
  expect: [
    {
      signal: 'slow-click',
      target: '#pay',
      why: 'For more than six seconds after Pay nothing shows whether money is moving; then the thanks appear.',
    },
  ],
};
