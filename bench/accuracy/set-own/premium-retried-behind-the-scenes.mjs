const no = { status: 503, delay: 120, body: 'busy', type: 'text/plain' };
const yes = (p) => ({ delay: 160, json: { premium: p } });
export default {
  id: 'premium-retried-behind-the-scenes',
  title: 'A premium worked out by a busy server, with retries nobody notices',
  html: `
<style>fieldset{border:1px solid #c8cfd6;max-width:480px;margin-bottom:14px}#price{font-size:30px;font-weight:700;min-height:46px}#price.busy{color:#8792a0;font-weight:400;font-size:20px;line-height:46px}.bar{height:4px;max-width:480px;overflow:hidden}.bar i{display:none;height:4px;width:30%;background:#0a6;animation:m 1s infinite linear}.busy + .bar i{display:block}@keyframes m{from{margin-left:-30%}to{margin-left:100%}}</style>
<h1>Home contents cover</h1><fieldset><legend>Excess</legend><label><input type="radio" name="x" value="100" checked> £100</label> <label><input type="radio" name="x" value="250" id="x250"> £250</label> <label><input type="radio" name="x" value="500" id="x500"> £500</label></fieldset>
<button id="calc">Work out my premium</button><div id="price"></div><div class="bar"><i></i></div><p><a href="/terms">Policy terms</a></p>
<script>
async function post(url, body) { for (var i = 0; ; i++) { var r = await fetch(url, { method: 'POST', body: body }); if (r.ok || i === 4) return r; await new Promise(function (ok) { setTimeout(ok, 250 * Math.pow(1.6, i)) }) } }
calc.onclick = async function () {
  price.className = 'busy'; price.textContent = 'Working out your premium…'
  var r = await post('/api/premium', document.querySelector('[name=x]:checked').value), j = await r.json()
  price.className = ''; price.textContent = '£' + j.premium + ' a month'
}
</script>`,
  routes: { 'POST /api/premium': [no, no, yes('14.20'), no, yes('11.85'), no, no, yes('9.40')] },
  steps: [
    { wait: 500 },
    { click: '#calc' },
    { until: '#price:has-text("14.20")' },
    { wait: 1900 },
    { click: '#x250' },
    { wait: 500 },
    { click: '#calc' },
    { until: '#price:has-text("11.85")' },
    { wait: 1700 },
    { click: '#x500' },
    { wait: 400 },
    { click: '#calc' },
    { until: '#price:has-text("9.40")' },
    { wait: 3500 },
  ],
  verify: [`requests.length === 8`, `document.querySelector('#price').textContent === '£9.40 a month'`],
  expect: [],
  why: 'Each click says at once that it is being worked out and has the premium within a second or so; the failed attempts underneath are made good by the page.',
};
