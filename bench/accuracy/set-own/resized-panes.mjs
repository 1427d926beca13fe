export default {
  id: 'resized-panes',
  title: 'Panes resized and images arriving meanwhile',
  html: `
<style>.w{display:flex;width:900px;height:360px;border:1px solid #bbb}#a{width:300px;background:#eef;overflow:hidden}#bar{width:10px;background:#888;cursor:col-resize;touch-action:none}#b{flex:1;padding:10px}</style>
<h1>Editor</h1><div class="w"><div id="a"><p>Files</p></div><div id="bar"></div><div id="b"><button id="run">Run</button><p id="o"></p></div></div>
<script>
let x
bar.onpointerdown = (e) => { x = e.clientX - a.offsetWidth; bar.setPointerCapture(e.pointerId) }
bar.onpointermove = (e) => { if (x !== undefined) a.style.width = e.clientX - x + 'px' }
bar.onpointerup = () => { x = undefined }
run.onclick = () => { o.textContent += ' ran' }
</script>`,
  steps: [
    { drag: '#bar', to: [160, 0], ms: 500 },
    { wait: 300 },
    { drag: '#bar', to: [-220, 0], ms: 450 },
    { wait: 250 },
    { drag: '#bar', to: [90, 0], ms: 400 },
    { wait: 250 },
    { drag: '#bar', to: [-30, 0], ms: 300 },
    { wait: 300 },
    { click: '#run' },
    { wait: 2800 },
  ],
  verify: `document.querySelector('#o').textContent === ' ran' && a.offsetWidth === 300`,
  expect: [],
  why: 'The panes follow the hand, and the button moves with them.',
};
