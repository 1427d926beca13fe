export default {
  id: 'undo-many-times',
  title: 'Undoing step by step',
  html: `
<h1>Sketch</h1><button id="undo">Undo</button><canvas id="c" width="500" height="300" style="display:block;border:1px solid #999"></canvas>
<script>const x = c.getContext('2d'); window.left = 9; const draw = () => { x.clearRect(0, 0, 500, 300); for (let i = 0; i < left; i++) x.fillRect(20 + i * 50, 100, 30, 80) }; draw(); undo.onclick = () => { left--; draw() }</script>`,
  steps: [{ click: '#undo', times: 6, gap: 190, jitter: 2 }, { wait: 1200 }],
  verify: `window.left === 3`,
  expect: [],
  why: 'Each click takes one bar away, on a canvas.',
};
