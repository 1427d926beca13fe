const page = (error) => `
<style>#hdr{background:#0b3d6b;color:#fff;padding:12px 20px;margin:-24px -24px 20px}#summary{color:#c00;border:1px solid #c00;padding:8px 14px;margin:0 0 14px}table td{padding:4px 10px 4px 0}.btn{display:inline-block;background:#0b3d6b;color:#fff;padding:7px 18px;text-decoration:none}</style>
<div id="hdr">Vehicle Licensing Office · <span id="time"></span></div>
<h1>Renew a driving licence</h1>
<form name="aspnetForm" method="post" action="/Renew.aspx" id="aspnetForm">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET"><input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTk2Njk3OTQxNg9kFgICAw9kFgICCQ88KwANAGRk${error ? 'Zx' : 'aa'}">
${error ? '<div id="summary"><ul style="margin:0"><li>The details entered could not be verified.</li></ul></div>' : ''}
<table>
<tr><td><label for="num">Driver number</label></td><td><input id="num" name="ctl00$num" autocomplete="off"></td></tr>
<tr><td><label for="dob">Date of birth</label></td><td><input id="dob" name="ctl00$dob" autocomplete="off"></td></tr>
<tr><td><label for="pc">Postcode</label></td><td><input id="pc" name="ctl00$pc" autocomplete="off"></td></tr>
</table>
<p><a id="next" class="btn" href="javascript:__doPostBack('ctl00$lnkNext','')">Next &raquo;</a></p>
</form>
<p>Have your current licence at hand. You need not be signed in.</p>
<script>
var theForm = document.forms['aspnetForm']
function __doPostBack(t, a) { theForm.__EVENTTARGET.value = t; theForm.__EVENTARGUMENT.value = a; theForm.submit() }
function tick() { document.getElementById('time').textContent = new Date().toLocaleTimeString('en-GB') }
tick(); setInterval(tick, 1000)
</script>`;
const round = (num, dob, pc) => [
  { type: num, into: '#num', gap: 65 },
  { wait: 250 },
  { type: dob, into: '#dob', gap: 75 },
  { type: pc, into: '#pc', gap: 75 },
  { wait: 350 },
  { click: '#next' },
  { until: '#summary' },
  { wait: 2300 },
];
export default {
  id: 'webforms-driver-number-refused',
  title: 'Licence renewal on a postback page that empties all fields at every refusal',
  html: '<a href="/Renew.aspx">Renew</a>',
  start: '/Renew.aspx',
  pages: { '/Renew.aspx': [page(false), page(true), page(true), page(true), page(true)] },
  steps: [
    { wait: 600 },
    ...round('MORGA 657054', '14/05/1967', 'LS1 4AP'),
    ...round('MORGA657054SM9IJ', '14/05/1967', 'LS1 4AP'),
    ...round('MORGA657054SM9IJ', '14.05.67', 'LS14AP'),
    ...round('morga657054sm9ij', '14051967', 'LS1 4AP'),
    { wait: 1500 },
  ],
  verify: `!!document.querySelector('#summary') && document.querySelector('#num').value === '' && location.pathname === '/Renew.aspx'`,
  expect: [
    {
      signal: 'failed-submit-loop',
      target: '#aspnetForm',
      why: 'Four postbacks with changed details, four times the same red sentence and all the fields empty again.',
    },
  ],
  tolerate: ['input-retype', 'form-abandonment'],
};
