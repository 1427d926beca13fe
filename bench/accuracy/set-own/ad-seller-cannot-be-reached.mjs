export default {
  id: 'ad-seller-cannot-be-reached',
  title: 'Classified ad: the telephone number fails, the message button does nothing',
  errors: true,
  html: `
<style>body{padding:0;background:#f2f2f0}.top{background:#fff;padding:12px 28px;border-bottom:1px solid #ddd}.wrap{display:grid;grid-template-columns:640px 320px;gap:24px;padding:24px 28px}.card{background:#fff;border-radius:8px;padding:20px}.ph{height:320px;background:linear-gradient(140deg,#7a8b72,#d9cfa9);border-radius:6px}.b{display:block;width:100%;padding:12px;border-radius:6px;margin-top:12px;border:1px solid #1f6f43;background:#fff;color:#1f6f43;cursor:pointer}.b.p{background:#1f6f43;color:#fff}.b:active{transform:translateY(1px)}.seller{display:flex;gap:12px;align-items:center}.av{width:44px;height:44px;border-radius:50%;background:#c9d6cf;display:grid;place-items:center}</style>
<div class="top"><b>kleinmarkt</b> · Bicycles · Cargo bikes</div>
<div class="wrap"><div class="card"><div class="ph"></div><h1>Cargo bike, long john, 8 gears</h1><p>£640, collection only</p><p>Five years old, always kept in the garage. New brakes in spring. The box has a rain cover and two seats.</p></div>
<aside class="card"><div class="seller"><span class="av">B</span><span><b>Bernd</b><br><small>Member since 2019</small></span></div>
<button class="b p" id="msg" data-action="contact-seller" data-ad="88213">Message Bernd</button>
<button class="b" id="tel">Show telephone number</button><p id="number" style="font-size:20px"></p>
<p><small><span id="watch">6</span> people are looking at this ad</small></p></aside></div>
<script>
document.querySelector('#tel').addEventListener('click', async () => {
  const res = await fetch('/api/ads/88213/contact')
  const { contact } = await res.json()
  const digits = contact.phone.replace(/\\s+/g, '')
  document.querySelector('#number').textContent = digits
})
// messages: bound by the class that the button had before the redesign
document.addEventListener('click', (e) => { const b = e.target.closest('.js-contact-seller'); if (b) location.href = '/messages/new?ad=' + b.dataset.ad })
setInterval(async () => { const r = await fetch('/api/ads/88213/watchers'); document.querySelector('#watch').textContent = (await r.json()).n }, 3000)
</script>`,
  routes: {
    '/api/ads/88213/contact': { json: { contact: { name: 'Bernd', phone: null } }, delay: 220 },
    '/api/ads/88213/watchers': [{ json: { n: 7 } }, { json: { n: 6 } }, { json: { n: 8 } }, { json: { n: 7 } }],
  },
  steps: [
    { wait: 1800 },
    { click: '#tel', approach: 420 },
    { wait: 3200 },
    { click: '#tel', at: [0.45, 0.55] },
    { wait: 3000 },
    { click: '#msg', approach: 350, at: [0.5, 0.5], times: 6, gap: [200, 290], jitter: 3 },
    { wait: 3600 },
  ],
  verify: [
    `location.pathname === '/' && document.querySelector('#number').textContent === ''`,
    `requests.filter((r) => r.path === '/api/ads/88213/contact').length === 2`,
  ],
  expect: [
    {
      signal: 'error-click',
      target: '#tel',
      why: 'The seller left no number, the page throws on it, and no number and no word appears.',
    },
    {
      signal: 'rage-click',
      target: '#msg',
      why: 'Six fast clicks on a message button that is no longer bound to anything.',
    },
  ],
  tolerate: ['dead-click'],
};
