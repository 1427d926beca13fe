export default {
  id: 'electricity-tariffs-late-and-unsorted',
  title: 'Electricity tariffs that come late and in no order',
  html: `
<style>body{padding:0;background:#eef3f8}header{background:#0b3d91;color:#fff;padding:16px 40px;font-weight:700}main{width:860px;margin:24px auto}.q{background:#fff;padding:20px 24px;border-radius:10px;display:flex;gap:16px;align-items:end}.q label{font-size:14px}.q input,.q select{display:block;padding:9px;font:inherit;border:1px solid #9fb2c9;border-radius:6px;width:170px}#show{background:#ff7a00;border:0;color:#fff;padding:11px 24px;border-radius:6px}.say{color:#4b5b70;font-style:italic;min-height:26px}.t{background:#fff;border-radius:10px;padding:16px 22px;margin-top:12px;display:flex;justify-content:space-between}.t b{font-size:18px}</style>
<header>Strom &amp; Co. Comparison</header>
<main><h1>Find a better tariff</h1>
<div class="q"><label>Postcode <input id="pc" autocomplete="off"></label><label>Persons <select id="ppl"><option>1</option><option selected>2</option><option>3</option><option>4</option></select></label><button id="show" type="button">Show tariffs</button></div>
<p class="say" id="say">“Saved £180 in a year.” Ute, Kassel</p>
<section id="list"></section></main>
<script>
const voices = ['“Saved £180 in a year.” Ute, Kassel', '“Took five minutes.” Jan, Bremen', '“They cancelled the old contract for me.” Selma, Ulm']
let v = 0; setInterval(() => { document.querySelector('#say').textContent = voices[++v % 3] }, 2000)
document.querySelector('#show').addEventListener('click', async () => {
  const r = await fetch('/api/tariffs?pc=' + encodeURIComponent(document.querySelector('#pc').value))
  const { tariffs } = await r.json()
  document.querySelector('#list').innerHTML = '<h2>' + tariffs.length + ' tariffs</h2>' + tariffs.map((t) => '<div class="t"><span><b>' + t.n + '</b><br><small>12 months fixed, monthly payment, 4 weeks’ notice</small></span><span>£' + t.p + ' a month</span></div>').join('')
})
</script>`,
  routes: {
    '/api/tariffs': {
      json: {
        tariffs: Array.from({ length: 38 }, (_, i) => ({
          n:
            ['Windstrom Plus', 'Stadtwerk Basis', 'Eco Direkt', 'Regio Fix', 'Nordlicht Flex', 'Heimat Natur'][i % 6] +
            ' ' +
            (i + 11),
          p: 52 + ((i * 37) % 41),
        })),
      },
      delay: 5400,
    },
  },
  steps: [
    { type: '34117', into: '#pc', gap: 110 },
    { wait: 500 },
    { click: '#show', approach: 350 },
    { until: '.t', ms: 12000 },
    { wait: 2200 },
    { move: [640, 480] },
    ...[1, -1, 1, -1, 1, -1, 1, -1, 1, -1].flatMap((d, i) => [
      { wheel: d * 160, times: 8 - (i % 3), gap: 42 },
      { wait: 170 },
    ]),
    { wait: 3000 },
  ],
  verify: [`document.querySelectorAll('.t').length === 38`],
  expect: [
    {
      signal: 'slow-click',
      target: '#show',
      why: 'For more than five seconds after the click nothing shows that tariffs are being fetched.',
    },
    {
      signal: 'scroll-thrash',
      target: 'page',
      why: 'Thirty-eight tariffs in no order and nothing to sort them by: ten hurried sweeps up and down.',
    },
  ],
  tolerate: ['dead-click'],
};
