export default {
  id: 'webgl-viewer-rotates',
  title: 'Turning a chair in a 3D viewer',
  html: `
<h1>Oak chair</h1><canvas id="view" width="400" height="300"></canvas><p><button id="left">Turn left</button> <button id="right">Turn right</button></p>
<script>
const g = view.getContext('webgl', { preserveDrawingBuffer: true }) || view.getContext('2d')
let turn = 0
const draw = () => { if (g.clearColor) { g.clearColor(0.3 + 0.1 * (turn % 5), 0.5, 0.4, 1); g.clear(g.COLOR_BUFFER_BIT) } else { g.clearRect(0, 0, 400, 300); g.fillRect(turn * 10, 10, 90, 90) } }
draw(); left.onclick = () => { turn--; draw() }; right.onclick = () => { turn++; draw() }
</script>`,
  steps: [{ click: '#right', times: 6, gap: 210, jitter: 1 }, { wait: 2700 }, { click: '#left' }, { wait: 2700 }],
  verify: `turn === 5`,
  expect: [],
  why: 'The chair turns a little with every click.',
};
