export default {
  id: 'parts-filter-blocks-typing',
  title: 'A filter field that locks the page on every letter',
  html: `
<style>#list{columns:3;font-size:13px}.load{width:16px;height:16px;border:2px solid #999;border-top-color:transparent;border-radius:50%;animation:t 1s linear infinite;display:inline-block}@keyframes t{to{transform:rotate(360deg)}}</style>
<h1>Spare parts</h1><p><input id="filter" placeholder="Filter parts" autocomplete="off"> <span class="load" title="live stock"></span> <span id="count"></span></p><div id="list"></div>
<script>
const kinds = ['bolt', 'washer', 'bracket', 'gasket', 'bearing', 'spring']
const parts = Array.from({ length: 300 }, (_, i) => kinds[i % 6] + ' ' + (1000 + i))
function score(q) {                                  // fuzzy match against every spelling, not memoised, no debounce
  const end = performance.now() + 1500; let x = 0
  while (performance.now() < end) x += Math.sqrt(x + 1)
  return parts.filter((p) => p.includes(q))
}
function render(rows) { list.innerHTML = rows.map((p) => '<div>' + p + '</div>').join(''); count.textContent = rows.length + ' parts' }
filter.addEventListener('input', () => render(score(filter.value.toLowerCase())))
render(parts)
</script>`,
  steps: [
    { wait: 600 },
    { type: 'gask', into: '#filter', gap: 170 },
    {
      path: [
        [500, 300],
        [420, 360],
        [560, 330],
      ],
      ms: 1200,
    },
    { wait: 8500 },
  ],
  verify: [
    `document.querySelector('#filter').value === 'gask'`,
    `document.querySelector('#count').textContent === '50 parts'`,
  ],
  expect: [
    {
      signal: 'frozen-ui',
      target: '#filter',
      why: 'Each letter locks the page for a second and a half; four letters take six seconds to appear.',
    },
  ],
  tolerate: ['slow-click'],
};
