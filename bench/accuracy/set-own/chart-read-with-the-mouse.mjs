export default {
  id: 'chart-read-with-the-mouse',
  title: 'Reading values off a chart',
  html: `
<style>#tip{position:fixed;background:#222;color:#fff;padding:4px 8px;border-radius:4px;pointer-events:none}</style>
<h1>Rainfall</h1><svg id="ch" width="720" height="260" style="border:1px solid #ddd">${Array.from({ length: 24 }, (_, i) => `<rect x="${i * 30}" y="${260 - 60 - ((i * 53) % 160)}" width="24" height="${60 + ((i * 53) % 160)}" fill="#69c" data-v="${(i * 53) % 160}"/>`).join('')}</svg><div id="tip"></div>
<script>window.n = 0; ch.onmousemove = (e) => { const v = e.target.dataset.v; if (!v) return; n++; tip.textContent = v + ' mm'; tip.style.cssText = 'left:' + (e.clientX + 12) + 'px;top:' + (e.clientY - 30) + 'px' }</script>`,
  steps: [
    {
      path: [
        [0.1, 0.8],
        [0.5, 0.82],
        [0.9, 0.8],
        [0.6, 0.85],
        [0.35, 0.8],
        [0.75, 0.82],
        [0.2, 0.85],
        [0.55, 0.8],
      ],
      on: '#ch',
      ms: 5200,
    },
    { wait: 800 },
    {
      path: [
        [0.3, 0.8],
        [0.5, 0.85],
        [0.32, 0.8],
        [0.5, 0.84],
      ],
      on: '#ch',
      ms: 1900,
    },
    { wait: 1200 },
  ],
  verify: `n > 20`,
  expect: [],
  why: 'To and fro over the bars, comparing.',
};
