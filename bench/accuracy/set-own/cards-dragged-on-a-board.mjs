export default {
  id: 'cards-dragged-on-a-board',
  title: 'Cards dragged between the columns of a board',
  html: `
<style>.b{display:flex;gap:20px}.col{width:220px;min-height:300px;background:#eef;padding:10px}.card{background:#fff;border:1px solid #bbb;padding:10px;margin-bottom:8px;cursor:grab;touch-action:none;user-select:none}</style>
<h1>Sprint</h1><div class="b"><div class="col" id="todo"><div class="card" id="c1">Fix the gate</div><div class="card" id="c2">Oil the hinge</div><div class="card" id="c3">Paint</div></div><div class="col" id="done"></div></div>
<script>
let held, dx, dy
document.onpointerdown = (e) => { held = e.target.closest('.card'); if (held) { dx = e.clientX; dy = e.clientY; held.setPointerCapture(e.pointerId) } }
document.onpointermove = (e) => { if (held) held.style.transform = 'translate(' + (e.clientX - dx) + 'px,' + (e.clientY - dy) + 'px)' }
document.onpointerup = (e) => { if (!held) return; held.style.transform = ''; const col = document.elementsFromPoint(e.clientX, e.clientY).find((x) => x.className === 'col'); if (col) col.append(held); held = undefined }
</script>`,
  steps: [
    { drag: '#c1', to: '#done', ms: 420 },
    { wait: 300 },
    { drag: '#c2', to: '#done', ms: 380 },
    { wait: 250 },
    { drag: '#c1', to: '#todo', ms: 400 },
    { wait: 300 },
    { drag: '#c3', to: '#done', ms: 380 },
    { wait: 2800 },
  ],
  verify: `document.querySelectorAll('#done .card').length === 2`,
  expect: [],
  why: 'Moving cards about, one of them back; each stays where it was put.',
};
