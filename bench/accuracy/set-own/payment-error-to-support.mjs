export default {
  id: 'payment-error-to-support',
  title: 'Payment refused by the server, and its message copied for support',
  html: `
<style>#err{background:#fef2f2;border:1px solid #fca5a5;border-radius:8px;padding:12px 16px;max-width:620px;margin:12px 0}#chat{position:fixed;right:24px;bottom:24px;width:300px;border:1px solid #ccc;border-radius:12px;padding:12px;background:#fff}#log{min-height:40px;font-size:14px}</style>
<h1>Pay for your booking</h1><p>Two nights, £184.00</p><p>Card ending 4417</p><div id="slot"></div><button id="pay">Pay £184.00</button>
<div id="chat"><b>Support</b><div id="log">Hello, how can we help?</div><textarea id="msg" rows="3" style="width:100%"></textarea><button id="send">Send</button></div>
<script>
window.copied = ''; document.addEventListener('copy', () => { copied = getSelection().toString() })
pay.onclick = async () => { pay.disabled = true; pay.textContent = 'Paying…'; slot.innerHTML = ''
  const r = await fetch('/api/pay', { method: 'POST' }); const d = await r.json(); pay.disabled = false; pay.textContent = 'Pay £184.00'
  if (!r.ok) slot.innerHTML = '<div id="err" role="alert"><p id="em" style="margin:0">' + d.message + '</p></div>' }
send.onclick = () => { log.textContent = 'You: ' + msg.value; msg.value = '' }
</script>`,
  routes: {
    'POST /api/pay': {
      status: 502,
      json: { message: 'We could not take your payment (gateway error PG-5021, ref 88c1-f03a).' },
      delay: 500,
    },
  },
  steps: [
    { click: '#pay' },
    { until: '#err' },
    { wait: 2400 },
    { click: '#pay', at: [0.4, 0.5] },
    { wait: 2600 },
    { tripleclick: '#em', at: [0.3, 0.5] },
    { wait: 300 },
    { key: 'Control+c' },
    { wait: 800 },
    { click: '#msg' },
    { key: 'Control+v' },
    { wait: 500 },
    { click: '#send' },
    { wait: 1500 },
  ],
  verify: [`window.copied.includes('PG-5021')`, `document.querySelector('#log').textContent.includes('PG-5021')`],
  expect: [
    {
      signal: 'error-text-copied',
      target: '#err, #slot',
      why: 'Twice refused, the person copies the message out of the alert to ask support.',
    },
  ],
  tolerate: ['failed-request-click', 'error-click', 'request-loop', 'failed-submit-loop'],
};
