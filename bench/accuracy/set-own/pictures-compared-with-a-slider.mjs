export default {
  id: 'pictures-compared-with-a-slider',
  title: 'Before and after, compared with a slider',
  html: `
<style>.cmp{position:relative;width:600px;height:300px;background:#7a9;cursor:ew-resize;touch-action:none;user-select:none}.cmp .before{position:absolute;inset:0 auto 0 0;width:50%;background:#a97}.cmp .knob{position:absolute;left:50%;top:0;bottom:0;width:6px;background:#fff}</style>
<h1>The old pier, 1930 and today</h1><div class="cmp" id="cmp"><div class="before" id="be"></div><div class="knob" id="kn"></div></div>
<script>let on; const to = (e) => { const f = Math.max(0, Math.min(1, e.offsetX / 600)) * 100 + '%'; be.style.width = f; kn.style.left = f }; cmp.onpointerdown = (e) => { on = 1; to(e) }; cmp.onpointermove = (e) => on && e.target === cmp && to(e); onpointerup = () => { on = 0 }</script>`,
  steps: [
    { click: '#cmp', at: [0.2, 0.5] },
    { wait: 500 },
    { click: '#cmp', at: [0.8, 0.4] },
    { wait: 400 },
    { click: '#cmp', at: [0.3, 0.5] },
    { wait: 350 },
    { click: '#cmp', at: [0.75, 0.5] },
    { wait: 400 },
    {
      draw: '#cmp',
      points: [
        [0.75, 0.5],
        [0.2, 0.5],
        [0.8, 0.5],
        [0.3, 0.5],
        [0.7, 0.5],
      ],
      ms: 1500,
    },
    { wait: 2800 },
  ],
  verify: `parseFloat(be.style.width) > 20`,
  expect: [],
  why: 'The picture follows every click and the drag.',
};
