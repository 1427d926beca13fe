export default {
  id: 'same-request-fails-thrice',
  title: 'Trying again and again',
  html: `
<h1>Statement</h1><button id="load">Load statement</button><p id="out"></p>
<script>load.onclick = async () => { out.textContent = 'Loading…'; const r = await fetch('/api/statement'); out.textContent = r.ok ? 'Statement' : 'Something went wrong.' }</script>`,
  routes: { '/api/statement': { status: 500, delay: 200 } },
  steps: [
    { click: '#load' },
    { wait: 3000 },
    { click: '#load' },
    { wait: 2500 },
    { click: '#load' },
    { wait: 2500 },
    { click: '#load' },
    { wait: 2000 },
  ],
  verify: `requests.length === 4`,
  expect: [{ signal: 'request-loop', target: '#load, body', why: 'Four tries, and it went wrong four times.' }],
  tolerate: ['error-click', 'failed-request-click'],
};
