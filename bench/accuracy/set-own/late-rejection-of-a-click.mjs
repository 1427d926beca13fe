export default {
  id: 'late-rejection-of-a-click',
  title: 'The click fails two and a half seconds later',
  errors: true,
  html: `
<h1>Backup</h1><button id="save">Back up now</button><p id="s">Never backed up</p>
<script>save.onclick = async () => { const r = await fetch('/api/backup', { method: 'POST' }); const j = await r.json(); s.textContent = 'Backed up at ' + j.when.time }</script>`,
  routes: { 'POST /api/backup': { json: {}, delay: 2500 } },
  steps: [{ click: '#save' }, { wait: 5200 }],
  verify: `document.querySelector('#s').textContent === 'Never backed up'`,
  expect: [
    { signal: 'error-click', target: '#save', why: 'The answer cannot be read, the page throws, and nothing is said.' },
  ],
  tolerate: ['dead-click', 'slow-click'],
};
