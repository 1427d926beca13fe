export default {
  id: 'banner-pushes-cancel-up',
  title: 'A late banner moves Delete under the pointer',
  html: `
<style>.r{display:block;width:320px;height:56px;border:1px solid #bbb;background:#fff}</style>
<div id="slot"></div><h1 style="margin:0 0 8px">Photo 14</h1><button class="r" id="del">Delete photo</button><button class="r" id="share">Share photo</button><p id="s"></p>
<script>let seen = false; share.addEventListener('pointerenter', () => { if (seen) return; seen = true; setTimeout(() => { slot.innerHTML = '<div style="height:56px;background:#fde68a">Twenty friends have shared this</div>' }, 40) }); del.onclick = () => { s.innerHTML = 'Photo deleted. <button id="undo">Undo</button>'; undo.onclick = () => { s.textContent = 'Photo restored' } }; share.onclick = () => { s.textContent = 'Shared' }</script>`,
  steps: [
    { click: '#share', approach: 300 },
    { wait: 900 },
    { click: '#undo' },
    { wait: 700 },
    { click: '#share' },
    { wait: 1200 },
  ],
  verify: `document.querySelector('#s').textContent === 'Shared'`,
  expect: [
    {
      signal: 'misclick-layout-shift',
      target: '#del, #share',
      why: 'A banner pushes Delete under the pointer at the last moment; it is undone at once, and Share is tried again.',
    },
  ],
};
