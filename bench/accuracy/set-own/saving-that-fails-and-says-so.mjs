export default {
  id: 'saving-that-fails-and-says-so',
  title: 'Saving shows that it runs, and then that it failed',
  html: `
<h1>Garden plan</h1><textarea id="t" rows="4">Beans, peas</textarea><p><button id="save">Save</button> <span id="s"></span></p>
<script>save.onclick = async () => { s.textContent = 'Saving…'; const r = await fetch('/api/plan', { method: 'PUT' }); s.textContent = r.ok ? 'Saved' : 'Not saved: the server is being maintained until noon.' }</script>`,
  routes: { 'PUT /api/plan': { status: 503, json: {}, delay: 400 } },
  steps: [{ click: '#save' }, { wait: 3400 }],
  verify: `s.textContent.startsWith('Not saved')`,
  expect: [],
  why: 'A failure, told at once and in plain words.',
};
