export default {
  id: 'full-screen-and-back',
  title: 'A plan shown on the full screen',
  html: `
<style>#plan{width:400px;height:260px;background:#dde;display:grid;place-items:center}</style>
<h1>Floor plan</h1><div id="plan">Second floor</div><button id="full">Full screen</button>
<script>window.shown = 0; document.addEventListener('fullscreenchange', () => { shown++ }); full.onclick = () => document.documentElement.requestFullscreen()</script>`,
  steps: [{ click: '#full' }, { wait: 3200 }, { key: 'Escape' }, { wait: 2000 }],
  verify: `window.shown >= 1`,
  expect: [],
  why: 'The page fills the screen, and leaves it again by Escape.',
};
