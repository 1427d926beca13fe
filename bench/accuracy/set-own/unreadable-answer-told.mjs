export default {
  id: 'unreadable-answer-told',
  title: 'An unreadable answer that the page explains',
  html: `
<h1>Weather</h1><button id="load">Refresh</button><p id="m">12 °C</p>
<script>load.onclick = async () => { m.textContent = 'Loading…'; try { const r = await fetch('/api/weather'); const d = await r.json(); m.textContent = d.t } catch { m.textContent = 'No news from the station. Try again later.' } }</script>`,
  routes: { '/api/weather': { body: '<html>maintenance</html>', type: 'text/html', delay: 250 } },
  steps: [{ click: '#load' }, { wait: 3200 }],
  verify: `m.textContent.startsWith('No news')`,
  expect: [],
  why: 'The page says in plain words that it has no news.',
};
