export default {
  id: 'find-address-silent-beside-ticks',
  title: 'Find address takes six silent seconds while other fields get their ticks',
  html: `
<style>
form{max-width:520px}label{display:block;font-weight:600}.row{position:relative;margin:14px 0}
input,select{font:inherit;width:100%;padding:10px;border:1px solid #8d98a3;border-radius:6px}
.tick{position:absolute;right:12px;top:34px;color:#0a7a45}
#lookup{padding:10px 18px;background:#222;color:#fff;border:0;border-radius:6px;cursor:pointer}#lookup:hover{background:#444}
footer{color:#66707a;margin-top:40px}
</style>
<h1>Register with the practice</h1>
<p>Your session ends in <span id="left">14:58</span>.</p>
<form id="f" autocomplete="off">
<div class="row"><label for="pc">Postcode</label><input id="pc"></div>
<div class="row"><label for="nhs">NHS number</label><input id="nhs" inputmode="numeric"></div>
<div class="row"><button type="button" id="lookup">Find address</button></div>
<div id="where"></div>
</form>
<footer>Kestrel Lane Surgery · open until 18:30</footer>
<script>
let s = 898
setInterval(() => { s--; left.textContent = Math.floor(s / 60) + ':' + String(s % 60).padStart(2, '0') }, 1000)
f.addEventListener('focusout', (e) => {
  const row = e.target.closest('.row')
  if (e.target.value && e.target.matches('input') && !row.querySelector('.tick')) row.insertAdjacentHTML('beforeend', '<span class="tick">✓</span>')
})
lookup.addEventListener('click', () => {
  const x = new XMLHttpRequest()
  x.open('POST', '/api/addresses')
  x.onload = () => {
    where.innerHTML = '<label for="sel">Choose your address</label><select id="sel"><option>Select…</option>' + JSON.parse(x.responseText).map((a) => '<option>' + a + '</option>').join('') + '</select>'
  }
  x.send('pc=' + encodeURIComponent(pc.value))
  navigator.sendBeacon('/t', 'find')
})
</script>`,
  routes: {
    'POST /api/addresses': { json: ['1 Kestrel Lane', '2 Kestrel Lane', '3 Kestrel Lane'], delay: 6500 },
    'POST /t': { status: 204 },
  },
  steps: [
    { type: 'BS3 4HD', into: '#pc', gap: 90 },
    { wait: 300 },
    { type: '4857773456', into: '#nhs', gap: 90 },
    { wait: 600 },
    { click: '#lookup' },
    { wait: 3200 },
    { move: [760, 420], ms: 500 },
    { until: '#sel', ms: 9000 },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelectorAll('.tick').length === 2`,
    `document.querySelectorAll('#sel option').length === 4`,
    `requests.filter((r) => r.path === '/api/addresses').length === 1`,
  ],
  expect: [
    {
      signal: 'slow-click',
      target: '#lookup',
      why: 'The button is pressed, and for more than six seconds nothing shows that addresses are being looked for; only the timer runs, and the tick belongs to the field that was left.',
    },
  ],
};
