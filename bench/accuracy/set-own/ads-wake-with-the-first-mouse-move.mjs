const art = (h) =>
  `<style>body{max-width:720px;margin:auto;font-family:Georgia,serif}</style><p><a href="/">Front page</a></p><h1>${h}</h1><script>sessionStorage.seen = (sessionStorage.seen || '') + location.pathname + ' '</script>${'<p>The details were made known this morning at a meeting in the town hall. Those concerned will get a letter in the next days.</p>'.repeat(7)}`;
export default {
  id: 'ads-wake-with-the-first-mouse-move',
  title: 'A news list whose advert is only loaded when the mouse first moves',
  html: `
<style>body{padding:0;background:#f3f4f6}header{height:56px;background:#12355b;color:#fff;padding:14px 24px;font-weight:700}main{width:760px;margin:0 auto;background:#fff;padding:0 20px 30px}h2{margin:0;padding:14px 0;height:56px;font-size:20px}.list{margin:0;padding:0;list-style:none}.list a{display:flex;height:66px;align-items:center;gap:14px;border-top:1px solid #e5e7eb;color:#111;text-decoration:none}.list a:hover{color:#12355b;text-decoration:underline}.list i{flex:none;width:72px;height:48px;background:#cbd5e1}.ad{height:132px;background:#fff3c4;border:1px solid #eab308;padding:16px;display:flex;justify-content:space-between;align-items:center}.ad small{color:#92400e}</style>
<header>Harbour Post</header>
<main><h2>Latest</h2><div id="ad-top"></div>
<ul class="list">
<li><a id="n1" href="/n/parking"><i></i>Parking in the old town becomes dearer</a></li>
<li><a id="n2" href="/n/regatta"><i></i>Regatta moved to September</a></li>
<li><a id="n3" href="/n/schools"><i></i>Storm warning: these schools stay closed tomorrow</a></li>
<li><a id="n4" href="/n/ferry"><i></i>Second ferry runs again</a></li>
<li><a id="n5" href="/n/museum"><i></i>Museum shows maps of the coast</a></li>
<li><a id="n6" href="/n/pool"><i></i>Indoor pool: opening put off once more</a></li>
</ul></main>
<script>
// delayed third-party scripts: nothing is loaded before the visitor does something
(function () {
  var events = ['mousemove', 'keydown', 'wheel', 'touchstart'], done = false
  function wake () {
    if (done) return; done = true
    events.forEach(function (e) { window.removeEventListener(e, wake) })
    fetch('/ads/top').then(function (r) { return r.text() }).then(function (t) { document.getElementById('ad-top').innerHTML = t })
  }
  events.forEach(function (e) { window.addEventListener(e, wake, { passive: true }) })
})()
</script>`,
  routes: {
    '/ads/top': {
      body: '<div class="ad"><span><small>Advertisement</small><br><b>Winter tyres, fitted while you wait</b></span><span>from £59</span></div>',
      type: 'text/html',
      delay: 140,
    },
  },
  pages: {
    '/n/parking': art('Parking in the old town becomes dearer'),
    '/n/regatta': art('Regatta moved to September'),
    '/n/schools': art('Storm warning: these schools stay closed tomorrow'),
  },
  steps: [
    { wait: 2200 },
    { click: '#n3', at: [0.4, 0.5], approach: 520 },
    { until: 'h1' },
    { wait: 1400 },
    { back: true },
    { until: '#n3' },
    { wait: 1200 },
    { move: [1150, 560], ms: 350 },
    { wait: 1900 },
    { click: '#n3', at: [0.4, 0.5], approach: 500 },
    { until: 'h1:has-text("Storm")' },
    { wait: 4500 },
  ],
  verify: [
    `location.pathname === '/n/schools' && sessionStorage.seen === '/n/parking /n/schools '`,
    `requests.filter((r) => r.path.startsWith('/ads/top')).length >= 1`,
  ],
  expect: [
    {
      signal: 'misclick-layout-shift',
      target: '#n1, #n2, #n3',
      why: 'While the mouse is on its way the advert pushes the list down by two rows; another article opens and the reader goes back.',
    },
  ],
  tolerate: ['quick-back'],
};
