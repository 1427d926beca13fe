export default {
  id: 'save-answered-with-an-error-page',
  title: 'Saving is answered with the error page of a proxy',
  errors: true,
  html: `
<h1>Shift plan</h1><p><label>Monday <input id="mo" value="Ada"></label></p><button id="save">Save</button><p id="s"></p>
<script>save.onclick = async () => { const r = await fetch('/api/plan', { method: 'POST' }); const d = await r.json(); s.textContent = 'Saved at ' + d.at }</script>`,
  routes: { 'POST /api/plan': { status: 502, body: '<html>Bad gateway</html>', type: 'text/html', delay: 200 } },
  steps: [{ click: '#save' }, { wait: 3400 }],
  verify: `s.textContent === ''`,
  expect: [
    {
      signal: 'error-click',
      target: '#save',
      why: 'The script cannot read the answer; nothing is saved and nothing is said.',
    },
  ],
  tolerate: ['dead-click', 'slow-click'],
};
