export default {
  id: 'spinner-while-it-loads',
  title: 'Slow, but says so',
  html: `
<style>.s{display:inline-block;width:20px;height:20px;border:3px solid #ccc;border-top-color:#2563eb;border-radius:50%;animation:r 1s linear infinite}@keyframes r{to{transform:rotate(360deg)}}</style>
<h1>Route planner</h1><button id="go">Plan</button><div id="out"></div>
<script>go.onclick = async () => { out.innerHTML = '<i class="s"></i> Looking for trains…'; const r = await fetch('/api/plan'); out.textContent = (await r.json()).text }</script>`,
  routes: { '/api/plan': { json: { text: '09:14 from platform 2' }, delay: 5200 } },
  steps: [{ click: '#go' }, { wait: 6200 }],
  verify: `document.querySelector('#out').textContent.startsWith('09:14')`,
  expect: [],
  why: 'It takes five seconds, and the page says at once what it is doing.',
};
