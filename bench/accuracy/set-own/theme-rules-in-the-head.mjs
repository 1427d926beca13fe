export default {
  id: 'theme-rules-in-the-head',
  title: 'Accent colour chosen from swatches',
  html: `
<style id="vars">:root{--accent:#2563eb}.sw{width:36px;height:36px;border:0;border-radius:50%;margin-right:8px}h1,.btn{color:var(--accent)}.bar{height:12px;background:var(--accent);width:400px}</style>
<h1>Your shop</h1><div class="bar"></div><p><button class="sw" id="red" style="background:#b91c1c" aria-label="Red"></button><button class="sw" id="green" style="background:#15803d" aria-label="Green"></button></p>
<script>
const sheet = document.head.appendChild(document.createElement('style'))
const paint = (c) => { while (sheet.sheet.cssRules.length) sheet.sheet.deleteRule(0); sheet.sheet.insertRule(':root{--accent:' + c + ' !important}') }
red.onclick = () => paint('#b91c1c'); green.onclick = () => paint('#15803d')
</script>`,
  steps: [{ click: '#red' }, { wait: 3000 }, { click: '#green' }, { wait: 3000 }, { click: '#red' }, { wait: 2600 }],
  verify: `getComputedStyle(document.querySelector('h1')).color === 'rgb(185, 28, 28)'`,
  expect: [],
  why: 'Trying colours; the page takes each of them at once.',
};
