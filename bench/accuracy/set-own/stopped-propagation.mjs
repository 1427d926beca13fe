export default {
  id: 'stopped-propagation',
  title: 'A component that keeps its events to itself',
  html: `
<h1>Photo book</h1><div id="c"><button id="b">Upload photos</button></div>
<script>c.addEventListener('click', (e) => { e.stopImmediatePropagation(); e.preventDefault() }, true); c.addEventListener('pointerdown', (e) => e.stopPropagation())</script>`,
  steps: [{ click: '#b' }, { wait: 1600 }, { click: '#b', times: 5, gap: 210, jitter: 3 }, { wait: 3000 }],
  expect: [{ signal: 'rage-click', target: '#b', why: 'The upload never opens, however often the button is pressed.' }],
  tolerate: ['dead-click'],
};
