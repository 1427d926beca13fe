export default {
  id: 'rental-loyalty-number-on-the-phone',
  title: 'Hire car on a phone: the bonus card number is never recognised and the help link is dead',
  device: 'mobile',
  html: `
<style>body{padding:0;background:#f5f5f5}header{background:#111;color:#ffd400;padding:14px 16px;font-weight:800}main{padding:16px}.sum{background:#fff;padding:14px;border-radius:8px;margin-bottom:16px}.fld{margin-bottom:16px}.fld label{display:block;font-size:14px;font-weight:600;margin-bottom:4px}.in{position:relative}.in input{width:100%;padding:13px 44px 13px 12px;font:inherit;border:1px solid #888;border-radius:6px}.in input[aria-invalid=true]{border:2px solid #c62828}.x{position:absolute;right:4px;top:5px;width:40px;height:40px;border:0;background:none;font-size:22px;color:#666}.err{color:#c62828;font-size:14px;min-height:21px}.tip{font-size:14px;color:#0a58ca}</style>
<header>RIDELY</header>
<main><div class="sum"><b>VW Golf or similar</b><br>Lyon airport, 3 to 7 March · £214</div>
<div class="fld"><label for="no">Bonus card number</label><div class="in"><input id="no" autocomplete="off" inputmode="text"><button class="x" id="clear" type="button" aria-label="Clear">×</button></div><div class="err" id="err"></div><a class="tip" id="where" href="#" data-tip="bonus">Where do I find my number?</a></div>
<div class="fld"><label for="flight">Flight number</label><div class="in"><input id="flight" autocomplete="off" placeholder="so that we wait for you"></div></div>
<p style="color:#666">Free cancellation until 48 hours before collection.</p></main>
<script>
const no = document.querySelector('#no'), err = document.querySelector('#err')
const mark = (bad) => { no.setAttribute('aria-invalid', bad); err.textContent = bad ? 'Card number not recognised' : '' }
no.addEventListener('input', () => mark(false))
no.addEventListener('blur', async () => { if (!no.value) return; const r = await fetch('/api/bonus/' + encodeURIComponent(no.value)); const j = await r.json(); mark(!j.valid) })
document.querySelector('#clear').addEventListener('click', () => { no.value = ''; no.dispatchEvent(new Event('input', { bubbles: true })); no.focus() })
// tooltips come with a package that is only loaded on the desktop site
document.addEventListener('click', (e) => { const a = e.target.closest('[data-tip]'); if (!a) return; e.preventDefault(); if (window.RidelyTips) window.RidelyTips.open(a) })
</script>`,
  routes: { '/api/bonus/*': { json: { valid: false }, delay: 260 } },
  steps: [
    { tap: '#no' },
    { wait: 500 },
    { type: '4471 902 338', gap: 95 },
    { tap: '#flight' },
    { wait: 1900 },
    { tap: '#clear' },
    { wait: 500 },
    { type: '4471902338', gap: 95 },
    { tap: '#flight' },
    { wait: 1700 },
    { tap: '#clear' },
    { wait: 500 },
    { type: 'RB4471902338', gap: 95 },
    { tap: '#flight' },
    { wait: 1700 },
    { tap: '#clear' },
    { wait: 500 },
    { type: 'RB 4471 902 338', gap: 95 },
    { tap: '#flight' },
    { wait: 1700 },
    { tap: '#clear' },
    { wait: 500 },
    { type: '0004471902338', gap: 95 },
    { tap: '#flight' },
    { wait: 2200 },
    { tap: '#where' },
    { wait: 4000 },
  ],
  verify: [
    `document.querySelector('#err').textContent === 'Card number not recognised' && location.hash === ''`,
    `requests.filter((r) => r.path.startsWith('/api/bonus')).length === 5`,
  ],
  expect: [
    {
      signal: 'input-retype',
      target: '#no',
      why: 'The number on the card is cleared and typed five ways and marked as not recognised each time.',
    },
    { signal: 'dead-click', target: '#where', why: 'The link that would explain the number shows nothing at all.' },
  ],
};
