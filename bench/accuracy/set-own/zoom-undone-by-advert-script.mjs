export default {
  id: 'zoom-undone-by-advert-script',
  title: 'Election results on a phone: the advert script puts the zoom back whenever it changes the advert',
  device: 'mobile',
  html: `
<style>body{padding:12px}table{border-collapse:collapse;width:366px;font-size:6.5px;line-height:1.3}td,th{border-bottom:1px solid #ccc;padding:1px 2px;text-align:right}td:first-child,th:first-child{text-align:left}#ad{height:60px;background:#fde68a;display:grid;place-items:center}</style>
<h2 style="margin:8px 0">Results by ward</h2><div id="ad">Advert 1</div>
<table><tr><th>Ward<th>Harbour<th>Green<th>Union<th>Farmers<th>Indep.<th>Spoilt<th>Turnout</tr>${Array.from({ length: 38 }, (_, i) => `<tr><td>${['Northgate', 'Fishmarket', 'Castle Hill', 'Saltmarsh', 'Old Docks'][i % 5]} ${i + 1}${Array.from({ length: 6 }, (_, k) => `<td>${(i * 97 + k * 331) % 1900}`).join('')}<td>${50 + ((i * 7) % 31)}.${i % 10}%</tr>`).join('')}</table>
<script>
// "sticky advert" of a vendor: fits the slot to the screen by nudging the initial scale at each change
const meta = document.querySelector('meta[name=viewport]'), usual = meta.content
window.resets = 0
let n = 1
setInterval(() => {
  ad.textContent = 'Advert ' + ++n; ad.style.background = 'hsl(' + n * 50 + ' 80% 75%)'
  if (visualViewport.scale > 1.2) window.resets++
  meta.content = 'width=device-width, initial-scale=1.001, minimum-scale=0.25'
  setTimeout(() => { meta.content = usual }, 120)
}, 3300)
</script>`,
  steps: [
    { until: '#ad:has-text("Advert 2")' },
    { wait: 700 },
    ...[3, 4, 5, 6, 7].flatMap((k, i) => [
      { pinch: [150 + i * 18, 380], from: 35, to: 120, ms: 330 },
      { until: `#ad:has-text("Advert ${k}")` },
      { wait: 750 },
    ]),
    { wait: 1200 },
  ],
  verify: [`window.resets >= 4`, `visualViewport.scale < 1.1`],
  expect: [
    {
      signal: 'zoom-thrash',
      target: 'page',
      why: 'The figures are too small to read, and every time they have been enlarged the page jumps back to its old size: five times in seventeen seconds.',
    },
  ],
};
