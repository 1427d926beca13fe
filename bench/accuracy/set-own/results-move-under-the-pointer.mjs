export default {
  id: 'results-move-under-the-pointer',
  title: 'A promoted result pushes the others down',
  html: `
<style>.hit{display:block;height:64px;border-bottom:1px solid #ddd;padding:18px 10px}#wrap{width:560px}</style>
<h1 style="margin:0">Holiday homes</h1><div id="wrap"><div id="promo"></div><div id="list" style="min-height:420px"><a class="hit" id="h1" href="/dunes">House in the dunes</a><a class="hit" id="h2" href="/mill">The old mill</a><a class="hit" id="h3" href="/farm">Farm by the fjord</a></div></div>
<script>let once; list.addEventListener('pointerenter', () => { if (once) return; once = 1; setTimeout(() => { promo.innerHTML = '<div style="height:64px;background:#fef3c7;padding:18px 10px">Promoted: city hotel</div>' }, 120) })</script>`,
  pages: {
    '/dunes': '<h1>House in the dunes</h1>',
    '/mill': '<h1>The old mill</h1>',
    '/farm': '<h1>Farm by the fjord</h1>',
  },
  steps: [
    { move: [1000, 30] },
    { move: [1000, 600] },
    { wait: 500 },
    { click: '#h3', approach: 330 },
    { until: 'h1:has-text("mill")' },
    { wait: 1300 },
    { back: true },
    { wait: 1600 },
  ],
  verify: `location.pathname === '/'`,
  expect: [
    {
      signal: 'misclick-layout-shift',
      target: '#h2, #h3',
      why: 'The list moves down a moment before the click; the wrong house opens, and the person goes back.',
    },
  ],
  tolerate: ['quick-back'],
};
