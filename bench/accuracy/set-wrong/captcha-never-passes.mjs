export default {
  id: 'captcha-never-passes',
  title: 'A robot check that fails every time, and the petition is left unsigned',
  start: '/sign',
  pages: {
    '/': '<h1>Petitions</h1><p>Choose what matters to you.</p>',
    '/sign': `
<style>label{display:block;margin:10px 0}input[type=text]{display:block;font:inherit;padding:7px;width:300px}.cap{border:1px solid #bbb;background:#fafafa;width:300px;height:70px;display:flex;align-items:center;gap:12px;padding:0 14px;border-radius:4px}.cap.err{border-color:#c00}.box{width:26px;height:26px;border:2px solid #888;background:#fff;border-radius:3px;padding:0}.box.spin{border-radius:50%;border-color:#06c;border-right-color:transparent;animation:r .8s linear infinite}@keyframes r{to{transform:rotate(1turn)}}#cm{color:#c00;min-height:24px}#go{padding:10px 20px}</style>
<p><a id="home" href="/">All petitions</a></p><h1>Save the night train</h1><p><span id="cnt">8,214</span> have signed</p>
<form id="pet"><label>Name <input type="text" id="pn" required></label><label>Mail <input type="text" id="pm" required></label><label>Town <input type="text" id="pt" required></label><label>Why do you sign? <input type="text" id="pw"></label>
<div class="cap" id="cap"><button type="button" class="box" id="box" aria-label="I am not a robot"></button><span>I am not a robot</span></div><p id="cm" role="alert"></p><button id="go" disabled>Sign</button></form>
<script>
let c = 8214; setInterval(() => { cnt.textContent = (++c).toLocaleString('en') }, 2300)
window.tries = 0
box.onclick = async () => {
  cm.textContent = ''; cap.classList.remove('err'); box.classList.add('spin')
  const r = await (await fetch('/captcha/verify', { method: 'POST', body: JSON.stringify({ sitekey: 'staging' }) })).json()
  box.classList.remove('spin'); tries++
  if (r.success) go.disabled = false; else { cap.classList.add('err'); cm.textContent = 'Verification failed. Please try again.' }
}
pet.onsubmit = (e) => { e.preventDefault(); fetch('/api/sign', { method: 'POST' }) }
</script>`,
  },
  routes: {
    'POST /captcha/verify': { json: { success: false, 'error-codes': ['invalid-sitekey'] }, delay: 700 },
    'POST /api/sign': { json: {} },
  },
  steps: [
    { type: 'Sunniva Holt', into: '#pn', gap: 60 },
    { type: 'sunniva@example.org', into: '#pm', gap: 55 },
    { type: 'Narvik', into: '#pt', gap: 70 },
    { type: 'My mother takes it.', into: '#pw', gap: 60 },
    { click: '#box' },
    { wait: 2800 },
    { click: '#box' },
    { wait: 3200 },
    { click: '#box' },
    { wait: 3500 },
    { click: '#home' },
    { until: 'h1:has-text("Petitions")' },
    { wait: 2500 },
  ],
  verify: [
    `location.pathname === '/'`,
    `requests.filter((r) => r.path === '/captcha/verify').length === 3`,
    `!requests.some((r) => r.path === '/api/sign')`,
  ],
  expect: [
    {
      signal: 'form-abandonment',
      target: '#pet',
      why: 'Four fields filled in, the robot check fails three times, and the page is left without signing.',
    },
  ],
  tolerate: ['failed-submit-loop'],
};
