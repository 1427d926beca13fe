export default {
  id: 'drupal-planning-documents-slow',
  title:
    'Planning register of a council in Drupal: the documents come after six seconds, and the theme hides the throbber',
  html: `
<style>body{padding:0}.bar{background:#0b3c49;color:#fff;padding:12px 32px}.alerts{background:#fff4d6;padding:8px 32px;height:42px;overflow:hidden}main{padding:16px 32px;max-width:860px}
.row{border-bottom:1px solid #ddd;padding:14px 0}.row h2{font-size:18px;margin:0}.row p{margin:4px 0}.row a{margin-right:18px}
.ajax-progress,.ajax-progress-throbber{display:none}.box{background:#f5f7f8;padding:10px 16px;margin-top:8px}.box ul{margin:4px 0}</style>
<div class="bar"><b>Ashcombe Borough Council</b> · Planning register</div>
<div class="alerts"><span id="alert">Bin collections move by one day next week.</span></div>
<main><h1>Applications near Church Road</h1>
<div class="row views-row"><h2>24/01877/FUL</h2><p>Two-storey side extension, 8 Church Road. Decision due 14 June.</p><a class="use-ajax" id="c1" href="/planning/1877/comments">3 comments</a><a class="use-ajax" id="f1" href="/planning/1877/documents">14 documents</a><div id="c1-box"></div><div id="f1-box"></div></div>
<div class="row views-row"><h2>24/01902/HOU</h2><p>Loft conversion with rear dormer, 21 Church Road. Decision due 20 June.</p><a class="use-ajax" id="c2" href="/planning/1902/comments">No comments</a><a class="use-ajax" id="f2" href="/planning/1902/documents">6 documents</a></div>
<p>Comments can be made until the date shown on the yellow notice at the site.</p></main>
<script>
const alerts = ['Bin collections move by one day next week.', 'The library in Mill Street is closed on Monday.', 'Register to vote by 18 June.']
let n = 0
setInterval(() => { n = (n + 1) % 3; document.getElementById('alert').textContent = alerts[n] }, 3000)
// Drupal.Ajax, as far as it is needed
class DrupalAjax {
  constructor(el) { this.el = el; el.dataset.drupalAjax = 'once'; el.addEventListener('click', (e) => { e.preventDefault(); this.run() }) }
  async run() {
    if (this.ajaxing) return
    this.ajaxing = true
    const t = document.createElement('div'); t.className = 'ajax-progress ajax-progress-throbber'; t.innerHTML = '<div class="throbber">&nbsp;</div>'
    this.el.after(t)
    const r = await fetch(this.el.getAttribute('href'), { method: 'POST', headers: { 'X-Requested-With': 'XMLHttpRequest' } })
    for (const c of await r.json()) if (c.command === 'insert') document.querySelector(c.selector).innerHTML = c.data
    t.remove(); this.ajaxing = false
  }
}
document.querySelectorAll('.use-ajax').forEach((el) => new DrupalAjax(el))
</script>`,
  routes: {
    'POST /planning/1877/comments': {
      delay: 350,
      json: [
        {
          command: 'insert',
          selector: '#c1-box',
          data: '<div class="box"><ul><li>Loss of light to number 10 (objection)</li><li>No parking during the works? (neutral)</li><li>Good design (support)</li></ul></div>',
        },
      ],
    },
    'POST /planning/1877/documents': {
      delay: 6300,
      json: [
        {
          command: 'insert',
          selector: '#f1-box',
          data: '<div class="box"><b>Documents</b><ul><li>Application form, PDF, 210 kB</li><li>Block plan, PDF, 1.2 MB</li><li>Elevations as proposed, PDF, 3.4 MB</li><li>Daylight report, PDF, 2.0 MB</li></ul></div>',
        },
      ],
    },
  },
  steps: [
    { wait: 1400 },
    { click: '#c1', approach: 450 },
    { until: '#c1-box li' },
    { wait: 2400 },
    { click: '#f1', approach: 420 },
    { wait: 900 },
    { move: [560, 430], ms: 500 },
    { until: '#f1-box li', ms: 9000 },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelectorAll('#f1-box li').length === 4`,
    `requests.filter(r => r.path.includes('documents')).length === 1`,
  ],
  expect: [
    {
      signal: 'slow-click',
      target: '#f1',
      why: 'Six seconds pass after “14 documents” and nothing whatever shows that they are on their way; then they are there.',
    },
  ],
  tolerate: ['dead-click'],
};
