export default {
  id: 'dead-refresh-during-a-poll',
  title: 'A refresh button on a page that polls',
  html: `
<header><b id="n">0</b> new</header><main style="margin-top:320px"><h1>Orders</h1><button id="re">Refresh list</button></main>
<script>setInterval(async () => { const r = await fetch('/api/count'); await r.json(); n.textContent = +n.textContent + 1 }, 900)</script>`,
  routes: { '/api/count': { json: {}, delay: 300 } },
  steps: [{ wait: 2600 }, { click: '#re' }, { wait: 3400 }, { click: '#re' }, { wait: 3100 }],
  expect: [{ signal: 'dead-click', target: '#re', why: 'The counter goes on as before; the list is not refreshed.' }],
};
