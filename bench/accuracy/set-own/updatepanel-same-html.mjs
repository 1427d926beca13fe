const rows = `<table class="grid"><tbody><tr><th>Name</th><th>Born</th></tr><tr><td>Tomás Keane</td><td>2016</td></tr></tbody></table><p><input type="submit" name="ctl00$btnAdd" value="Add a child" id="btnAdd"> <span class="hint">Up to six children can be insured.</span></p>`;
export default {
  id: 'updatepanel-same-html',
  title: 'A partial postback that brings the same panel back',
  html: `
<style>.grid{border-collapse:collapse;margin-bottom:8px}.grid td,.grid th{border:1px solid #aab;padding:4px 16px;text-align:left}.tabs a{padding:6px 14px;background:#e4e8ee;margin-right:4px;color:#123}.tabs a.on{background:#fff;border:1px solid #aab;border-bottom:0}.hint{color:#667;font-size:14px}</style>
<h1>Family health cover</h1><p class="tabs"><a class="on" href="/">Children</a><a href="/doctor">Doctor</a><a href="/pay">Payment</a></p>
<form id="form1" method="post" action="/Family.aspx"><input type="hidden" id="__VIEWSTATE" name="__VIEWSTATE" value="dDw0">
<div id="UpdatePanel1">${rows}</div></form>
<p>Questions? Call 1850 555 010, weekdays from nine to five.</p>
<script>
var ctl
document.getElementById('form1').addEventListener('submit', function (e) {
  e.preventDefault()
  if (ctl) ctl.abort() // Sys.WebForms.PageRequestManager drops the pending postback
  var x = ctl = new XMLHttpRequest()
  x.open('POST', '/Family.aspx'); x.setRequestHeader('X-MicrosoftAjax', 'Delta=true')
  x.onload = function () {
    var p = x.responseText.split('|')
    document.getElementById(p[2]).innerHTML = p[3]
    document.getElementById('__VIEWSTATE').value = p[7] + Date.now()
  }
  x.send('__ASYNCPOST=true')
})
</script>`,
  routes: {
    'POST /Family.aspx': {
      delay: 110,
      type: 'text/plain',
      body: `${rows.length}|updatePanel|UpdatePanel1|${rows}|4|hiddenField|__VIEWSTATE|dDw1`,
    },
  },
  steps: [
    { wait: 900 },
    { click: '#btnAdd' },
    { wait: 3300 },
    { click: '#btnAdd' },
    { wait: 2400 },
    { click: '#btnAdd', times: 7, gap: 250, jitter: 2 },
    { wait: 3600 },
  ],
  verify: [`requests.length >= 7`, `document.querySelectorAll('.grid tr').length === 2`],
  expect: [
    {
      signal: 'rage-click',
      target: '#btnAdd',
      why: 'Nothing is added; the panel that comes back is the same as before, and the button is hammered.',
    },
  ],
  tolerate: ['dead-click'],
};
