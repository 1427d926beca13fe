export default {
  id: 'delete-refused-in-silence',
  title: 'Deleting is forbidden, and only the server knows',
  html: `
<style>li{display:flex;gap:18px;width:460px;padding:8px 0}li span{flex:1}</style>
<h1>Shared folder</h1><ul id="files"></ul>
<script>
function call(method, url, then) { const x = new XMLHttpRequest(); x.open(method, url); x.responseType = 'json'; x.onloadend = () => then(x.response); x.send() }
const load = () => call('GET', '/api/files', (rows) => files.replaceChildren(...rows.map((f) => {
  const li = document.createElement('li'), s = document.createElement('span'), b = document.createElement('button')
  s.textContent = f.name; b.textContent = 'Delete'; b.id = 'd' + f.id
  b.onclick = () => call('DELETE', '/api/files/' + f.id, load)
  li.append(s, b)
  return li
})))
load()
</script>`,
  routes: {
    '/api/files': {
      json: [
        { id: 1, name: 'budget.ods' },
        { id: 2, name: 'budget (copy).ods' },
        { id: 3, name: 'minutes.txt' },
      ],
      delay: 60,
    },
    'DELETE /api/files/2': { status: 403, json: { error: 'You may only view this folder.' }, delay: 180 },
  },
  steps: [{ wait: 400 }, { click: '#d2' }, { wait: 3800 }, { click: '#d2' }, { wait: 3600 }],
  verify: `document.querySelectorAll('#files li').length === 3`,
  expect: [
    {
      signal: 'failed-request-click',
      target: '#d2',
      why: 'The server forbids it and gives a reason; the page keeps it to itself and draws the same list.',
    },
  ],
  tolerate: ['dead-click', 'error-click'],
};
