export default {
  id: 'report-with-a-skeleton',
  title: 'A report that takes long behind a skeleton',
  html: `
<style>.sk{height:16px;background:linear-gradient(90deg,#eee,#ddd,#eee);margin:8px 0;animation:s 1s infinite}@keyframes s{50%{opacity:.5}}</style>
<h1>Energy</h1><button id="y">Last year</button><div id="box"></div>
<script>y.onclick = async () => { y.disabled = true; box.innerHTML = '<div class="sk"></div>'.repeat(5); await fetch('/api/year'); box.innerHTML = '<p>4,210 kWh</p>'; y.disabled = false }</script>`,
  routes: { '/api/year': { json: {}, delay: 6000 } },
  steps: [{ click: '#y' }, { wait: 8500 }],
  verify: `box.textContent === '4,210 kWh'`,
  expect: [],
  why: 'Six seconds, and the page shows all the time that it works.',
};
