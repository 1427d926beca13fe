export default {
  id: 'pipeline-card-drag-throws',
  title: 'A deal that cannot be dragged because every movement throws',
  errors: true,
  html: `
<style>.b{display:flex;gap:16px}.lane{width:250px;min-height:360px;background:#eef1f5;border-radius:10px;padding:12px}.card{background:#fff;border:1px solid #d3d9e0;border-radius:8px;padding:12px;margin-bottom:10px;cursor:grab;user-select:none;touch-action:none}.card:hover{box-shadow:0 2px 8px #0002}</style>
<h1>Pipeline</h1><p>Quarter closes in <span id="left"></span></p>
<div class="b" id="b"><section class="lane" id="l0"><h3>Qualified</h3><div class="card" id="c0">Kestrel Labs<br><small>£8,800</small></div><div class="card" id="c1">Tallis Print<br><small>£1,015</small></div></section>
<section class="lane" id="l1"><h3>Proposal</h3><div class="card" id="c2">Nordby AS<br><small>£6,400</small></div></section><section class="lane" id="l2"><h3>Won</h3></section></div>
<script>
let n = 9000; setInterval(() => { n--; left.textContent = Math.floor(n / 3600) + ' h ' + Math.floor(n / 60 % 60) + ' min ' + n % 60 + ' s' }, 1000)
const zones = new Map([['l0', { rect: null }], ['l1', { rect: null }]])
let drag = null
b.addEventListener('pointerdown', (e) => { const card = e.target.closest('.card'); if (card) { drag = { card, x: e.clientX, y: e.clientY }; card.setPointerCapture(e.pointerId) } })
b.addEventListener('pointermove', (e) => {
  if (!drag) return
  const over = [...document.querySelectorAll('.lane')].find((l) => { const z = zones.get(l.id); return e.clientX < z.rect.right && e.clientX > z.rect.left })
  drag.card.style.transform = 'translate(' + (e.clientX - drag.x) + 'px,' + (e.clientY - drag.y) + 'px)'; drag.over = over
})
b.addEventListener('pointerup', () => { if (drag && drag.over) drag.over.append(drag.card); if (drag) drag.card.style.transform = ''; drag = null })
window.failures = 0; addEventListener('error', () => { failures++ })
</script>`,
  steps: [
    { wait: 700 },
    { drag: '#c0', to: [270, 40], ms: 800 },
    { wait: 1300 },
    { drag: '#c0', to: [275, 30], ms: 900 },
    { wait: 1500 },
    { drag: '#c1', to: [280, 10], ms: 800 },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelectorAll('#l0 .card').length === 2 && document.querySelectorAll('#l1 .card').length === 1`,
    `failures >= 15`,
  ],
  expect: [
    {
      signal: 'error-loop',
      target: 'page',
      why: 'Each movement of the drag throws the same TypeError and the card stays glued to its lane, three times over.',
    },
  ],
  tolerate: ['error-click', 'dead-click'],
};
