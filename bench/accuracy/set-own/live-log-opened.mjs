export default {
  id: 'live-log-opened',
  title: 'A live log that stays open',
  html: `
<h1>Deployment</h1><button id="open">Show log</button><pre id="log" style="height:160px;overflow:auto;background:#111;color:#9f9"></pre>
<script>open_ = document.getElementById('open'); open_.onclick = async () => { const r = await fetch('/api/log'); const reader = r.body.getReader(), text = new TextDecoder(); for (;;) { const { done, value } = await reader.read(); if (done) break; log.textContent += text.decode(value) } }; fetch('/api/events').catch(() => {})</script>`,
  routes: {
    '/api/log': { body: 'pulling image\\nstarting\\nready\\n', delay: 300, type: 'text/event-stream' },
    '/api/events': { hang: true },
  },
  steps: [{ click: '#open' }, { wait: 7000 }],
  verify: `log.textContent.includes('ready')`,
  expect: [],
  why: 'The log comes; the other request stays open by design.',
};
