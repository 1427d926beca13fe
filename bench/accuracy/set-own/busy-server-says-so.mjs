export default {
  id: 'busy-server-says-so',
  title: 'Server too busy, and the page says so',
  html: `
<h1>Translate</h1><textarea id="t" rows="3" cols="40"></textarea><p><button id="go">Translate</button></p><p id="out" role="status"></p>
<script>go.onclick = async () => { const r = await fetch('/api/translate', { method: 'POST' }); out.textContent = r.ok ? await r.text() : 'We are very busy. Please try again in a minute.' }</script>`,
  routes: {
    'POST /api/translate': [
      { status: 503, delay: 120 },
      { body: 'Guten Morgen', delay: 150 },
    ],
  },
  steps: [
    { type: 'Good morning', into: '#t', gap: 60 },
    { click: '#go' },
    { wait: 5200 },
    { click: '#go' },
    { wait: 1500 },
  ],
  verify: `document.querySelector('#out').textContent === 'Guten Morgen'`,
  expect: [],
  why: 'The page explains itself, and the second try works.',
};
