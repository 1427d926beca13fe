const page = (plate, error) => `
<style>header{background:#1d4d4f;color:#fff;padding:14px 20px;margin:-24px -24px 20px}header a{color:#fff}form p{margin:0 0 14px}label{display:block;font-weight:600}input{font:inherit;padding:7px;width:340px;border:2px solid #33393f}.err{color:#b3261e;font-weight:600;display:block}.bad input{border-color:#b3261e}footer{margin-top:30px;color:#667;font-size:13px}#go{background:#1d4d4f;color:#fff;border:0;padding:11px 20px}</style>
<header><a id="home" href="/home">Marlow Borough Council</a> &nbsp; Parking &nbsp; <span id="clock"></span></header>
<h1>Apply for a resident's permit</h1>
<form id="permit" method="post" action="/permits/new" novalidate>
<p><label for="name">Full name</label><input id="name" name="name" autocomplete="off" value="${error ? 'Dilys Hart' : ''}"></p>
<p><label for="addr">Address</label><input id="addr" name="addr" autocomplete="off" value="${error ? '14 Weir Lane' : ''}"></p>
<p><label for="pc">Postcode</label><input id="pc" name="pc" autocomplete="off" value="${error ? 'SL7 2QT' : ''}"></p>
<p><label for="mail">Email</label><input id="mail" name="mail" autocomplete="off" value="${error ? 'dilys@example.org' : ''}"></p>
<p class="${error ? 'bad' : ''}"><label for="plate">Vehicle registration</label>${error ? '<span class="err" id="plate-err">Enter a valid vehicle registration</span>' : ''}<input id="plate" name="plate" autocomplete="off" ${error ? 'aria-invalid="true" aria-describedby="plate-err"' : ''} value="${plate}"></p>
<button id="go">Continue to payment</button></form>
<footer>Permits are issued within two working days. Zone M operates Monday to Saturday, 8am to 6pm.</footer>
<script>
setInterval(function(){ document.getElementById('clock').textContent = new Date().toLocaleTimeString('en-GB') }, 1000)
document.getElementById('permit').addEventListener('submit', function(){ sessionStorage.sent = +(sessionStorage.sent || 0) + 1 })
</script>`;
const again = (plate) => [
  { until: '#plate-err' },
  { wait: 1500 },
  { click: '#plate', at: [0.4, 0.5] },
  { key: 'Control+a' },
  { key: 'Delete' },
  { wait: 250 },
  { type: plate, gap: 90 },
  { wait: 350 },
  { submit: '#go' },
];
export default {
  id: 'council-permit-plate-refused-by-server',
  title: 'Resident permit of a council, posted and sent back five times for the same number plate, then left',
  start: '/permits/new',
  html: '<h1>Council</h1>',
  pages: {
    '/permits/new': [
      { html: page('', false), delay: 80 },
      { html: page('LN19 KPT', true), status: 422, delay: 260 },
      { html: page('LN19KPT', true), status: 422, delay: 240 },
      { html: page('ln19 kpt', true), status: 422, delay: 280 },
      { html: page('LN19-KPT', true), status: 422, delay: 250 },
      { html: page('LN 19 KPT', true), status: 422, delay: 250 },
    ],
    '/home': '<h1>Marlow Borough Council</h1><p>Bins, parking, council tax, libraries. How can we help?</p>',
  },
  steps: [
    { type: 'Dilys Hart', into: '#name', gap: 60 },
    { key: 'Tab' },
    { type: '14 Weir Lane', gap: 65 },
    { key: 'Tab' },
    { type: 'SL7 2QT', gap: 70 },
    { key: 'Tab' },
    { type: 'dilys@example.org', gap: 60 },
    { key: 'Tab' },
    { type: 'LN19 KPT', gap: 90 },
    { wait: 300 },
    { submit: '#go' },
    ...again('LN19KPT'),
    ...again('ln19 kpt'),
    ...again('LN19-KPT'),
    ...again('LN 19 KPT'),
    { until: '#plate-err' },
    { wait: 2600 },
    { click: '#home' },
    { until: 'h1:has-text("Marlow Borough")' },
    { wait: 3200 },
  ],
  verify: [`location.pathname === '/home'`, `sessionStorage.sent === '5'`],
  expect: [
    {
      signal: 'failed-submit-loop',
      target: '#permit',
      why: 'Five submits of one form, the plate written differently each time, five answers with 422.',
    },
    {
      signal: 'input-retype',
      target: '#plate',
      why: 'The plate is emptied and typed anew four times, marked wrong each time.',
    },
    {
      signal: 'form-abandonment',
      target: '#permit',
      why: 'A form of five filled fields with an error in it is left for the home page.',
    },
  ],
  tolerate: ['navigation-loop'],
};
