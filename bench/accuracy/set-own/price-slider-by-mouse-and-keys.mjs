export default {
  id: 'price-slider-by-mouse-and-keys',
  title: 'Narrowing the price with noUiSlider by mouse and arrow keys',
  widgets: ['nouislider'],
  html: `
<style>#s{width:600px;margin:60px 40px}</style>
<h1>Flats to let</h1><p>Rent up to</p><div id="s"></div><p id="hits"></p><ul id="list"></ul>
<script>
noUiSlider.create(s, { start: 900, step: 10, connect: 'lower', range: { min: 200, max: 2200 }, tooltips: { to: (v) => '£' + Math.round(v) } })
let t; s.noUiSlider.on('update', ([v]) => { clearTimeout(t); t = setTimeout(async () => { const j = await (await fetch('/api/flats')).json(); hits.textContent = Math.round(v / 37) + ' of ' + j.total + ' flats' }, 400) })
window.sets = 0; s.noUiSlider.on('update', () => sets++)
</script>`,
  routes: { '/api/flats': { json: { total: 61 }, delay: 160 } },
  steps: [
    { click: '#s', at: [0.62, 0.5], approach: 150 },
    { wait: 260 },
    { click: '#s', at: [0.55, 0.5], approach: 120 },
    { wait: 240 },
    { click: '#s', at: [0.49, 0.5], approach: 120 },
    { wait: 260 },
    { click: '#s', at: [0.55, 0.5], approach: 120 },
    { wait: 700 },
    { drag: '.noUi-handle', to: [-48, 2], ms: 500 },
    { wait: 500 },
    { key: 'ArrowRight', times: 9, gap: 120 },
    { wait: 300 },
    { key: 'ArrowLeft', times: 7, gap: 130 },
    { wait: 3200 },
  ],
  verify: [
    `window.sets >= 20`,
    `document.querySelector('#hits').textContent.includes('of 61 flats')`,
    `document.activeElement.classList.contains('noUi-handle')`,
  ],
  expect: [],
  why: 'The handle jumps to each click and moves a notch per key press; the list of flats follows.',
};
