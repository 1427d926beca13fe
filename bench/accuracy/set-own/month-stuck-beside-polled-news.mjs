export default {
  id: 'month-stuck-beside-polled-news',
  title: 'A calendar that never turns its page, in an app that polls',
  html: `
<style>.chip { float: right; background: #eef; border-radius: 12px; padding: 2px 12px } table { width: 700px }</style>
<span class="chip" id="chip">0 new</span><h1>Room bookings</h1>
<div id="bar"><small id="ago"></small><br><button>Today</button><button>Back</button><button id="next">Next</button> <b id="month">March</b></div>
<table><tbody><tr><td>12 Choir practice</td><td>22 Repair café</td></tr></tbody></table>
<script>
// The date is given by the page, which never gives another.
const date = 'March'
let s = 0, asked = window.asked = 0
const draw = () => { month.textContent = date; ago.textContent = 'Updated ' + s + ' s ago' }
setInterval(() => { s++; draw() }, 1000)
next.onclick = () => { window.asked++; draw() }
setInterval(() => fetch('/api/news').then((r) => r.json()).then((j) => { chip.textContent = j.n + Math.floor(Math.random() * 9) + ' new' }), 800)
</script>`,
  routes: { '/api/news': { json: { n: 1 }, delay: 60 } },
  steps: [
    { wait: 1400 },
    { click: '#next' },
    { wait: 2000 },
    { click: '#next', times: 6, gap: [170, 260], jitter: 3 },
    { wait: 3200 },
  ],
  verify: [`window.asked === 7`, `document.querySelector('#month').textContent === 'March'`, `requests.length > 5`],
  expect: [
    {
      signal: 'rage-click',
      target: '#next',
      why: 'Next never turns the month, so it is hammered; seconds and news run on regardless.',
    },
  ],
  tolerate: ['dead-click'],
};
