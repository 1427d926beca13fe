const ads = [
  'Oak sideboard',
  'Road bike, 56 cm',
  'Record player',
  'Garden bench',
  'Film camera',
  'Sewing machine',
  'Piano stool',
  'Tent for four',
  'Coffee grinder',
  'Cello, 3/4',
  'Desk lamp',
  'Wall clock',
];
export default {
  id: 'card-menu-anchored-to-last-card',
  title: 'The menu of a classified ad opens at the last ad of the page, far below',
  html: `
<style>.ad{display:flex;gap:18px;align-items:center;width:760px;border:1px solid #e4e4e7;border-radius:12px;padding:16px;margin-bottom:14px}.ad div{flex:1}.pic{flex:0 0 110px!important;height:96px;background:#e2e8f0;border-radius:8px}.more{anchor-name:--ad-menu;border:0;background:#f4f4f5;border-radius:50%;width:42px;height:42px;font-size:20px;cursor:pointer}.more:hover{background:#e4e4e7}.more:active{background:#d4d4d8}#menu{position-anchor:--ad-menu;position-area:bottom span-left;margin:6px 0;border:1px solid #d4d4d8;border-radius:10px;padding:6px;width:190px}#menu button{display:block;width:100%;text-align:left;border:0;background:none;padding:8px 12px}.end{color:#b45309}</style>
<h1>Near you</h1>
${ads.map((a, i) => `<article class="ad" id="ad${i}"><div class="pic"></div><div><b>${a}</b><br>£${((i * 37) % 90) + 25}<br><small>ends in <span class="end">${i + 1}:${String((i * 17) % 60).padStart(2, '0')}</span></small></div><button class="more" popovertarget="menu" aria-label="More">⋯</button></article>`).join('')}
<div id="menu" popover><button>Save this ad</button><button>Not interested</button><button>Report</button></div>
<script>
setInterval(() => document.querySelectorAll('.end').forEach((e) => { let [m, s] = e.textContent.split(':').map(Number); s--; if (s < 0) { m = Math.max(0, m - 1); s = 59 } e.textContent = m + ':' + String(s).padStart(2, '0') }), 1000)
</script>`,
  steps: [
    { wait: 1000 },
    { click: '#ad1 .more', approach: 500 },
    { wait: 2700 },
    { click: '#ad1 .more', times: 6, gap: 240, jitter: 3 },
    { wait: 3200 },
  ],
  verify: [
    "document.querySelector('#menu').matches(':popover-open')",
    "document.querySelector('#menu').getBoundingClientRect().top > innerHeight",
    'scrollY === 0',
  ],
  expect: [
    {
      signal: 'rage-click',
      target: '#ad1 .more',
      why: 'All cards share one anchor name, so the menu opens at the last card, two screens below: the person sees nothing and hammers the dots.',
    },
  ],
  tolerate: ['dead-click'],
};
