export default {
  id: 'org-chart-shape-nudged-by-svg-dom',
  title: 'A box of an org chart nudged by buttons that write SVG lengths, not attributes',
  html: `
<style>.bar{display:flex;gap:6px;align-items:center;margin-bottom:12px}.bar button{width:40px;height:36px}.bar .w{width:auto;padding:0 12px}svg{border:1px solid #d0d7de;background:#f6f8fa;display:block}.node{fill:#fff;stroke:#57606a;cursor:pointer}.node.sel{stroke:#0969da;stroke-width:3}text{font-size:14px;pointer-events:none}</style>
<h1>Org chart: Operations</h1>
<div class="bar" role="toolbar" aria-label="Arrange"><button id="left" aria-label="Nudge left">←</button><button id="up" aria-label="Nudge up">↑</button><button id="down" aria-label="Nudge down">↓</button><button id="right" aria-label="Nudge right">→</button><button class="w" id="wider">Wider</button><button class="w" id="narrower">Narrower</button></div>
<svg id="board" width="900" height="460">
<line id="l1" x1="430" y1="90" x2="180" y2="220" stroke="#8c959f"/><line id="l2" x1="430" y1="90" x2="650" y2="220" stroke="#8c959f"/>
<rect class="node" data-t="t0" x="360" y="40" width="140" height="50" rx="6"/><text id="t0" x="375" y="70">Head of Ops</text>
<rect class="node" data-t="t1" data-l="l1" x="110" y="220" width="140" height="50" rx="6"/><text id="t1" x="125" y="250">Warehouse</text>
<rect class="node" id="fleet" data-t="t2" data-l="l2" x="580" y="220" width="140" height="50" rx="6"/><text id="t2" x="595" y="250">Fleet</text>
</svg>
<script>
let sel = null
const $ = (id) => document.getElementById(id)
board.addEventListener('pointerdown', (e) => { const n = e.target.closest('.node'); document.querySelectorAll('.node').forEach((x) => x.classList.toggle('sel', x === n)); sel = n })
const follow = () => {
  const t = $(sel.dataset.t), l = $(sel.dataset.l), x = sel.x.baseVal.value, y = sel.y.baseVal.value, w = sel.width.baseVal.value
  t.x.baseVal.getItem(0).value = x + 15; t.y.baseVal.getItem(0).value = y + 30
  if (l) { l.x2.baseVal.value = x + w / 2; l.y2.baseVal.value = y }
}
const nudge = (dx, dy, dw = 0) => { if (!sel) return; sel.x.baseVal.value += dx; sel.y.baseVal.value += dy; sel.width.baseVal.value += dw; follow() }
$('left').onclick = () => nudge(-12, 0); $('right').onclick = () => nudge(12, 0); $('up').onclick = () => nudge(0, -12); $('down').onclick = () => nudge(0, 12)
$('wider').onclick = () => nudge(0, 0, 16); $('narrower').onclick = () => nudge(0, 0, -16)
</script>`,
  steps: [
    { click: '#fleet', at: [0.8, 0.5] },
    { wait: 800 },
    { click: '#right', times: 7, gap: 210, jitter: 1 },
    { wait: 700 },
    { click: '#down', times: 6, gap: 200, jitter: 1 },
    { wait: 900 },
    { click: '#wider', times: 5, gap: 230, jitter: 1 },
    { wait: 600 },
    { click: '#left' },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelector('#fleet').getBBox().x === 580 + 6 * 12`,
    `document.querySelector('#fleet').getBBox().width === 220`,
    `document.querySelector('#fleet').getBBox().y === 292`,
  ],
  expect: [],
  why: 'Every click moves or widens the selected box of the drawing, with its name and its line.',
};
