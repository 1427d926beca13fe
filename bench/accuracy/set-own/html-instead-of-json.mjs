export default {
  id: 'html-instead-of-json',
  title: 'The server answers a click with a login page',
  errors: true,
  html: `
<h1>Invoices</h1><p>3 open</p><button id="load">Show paid invoices</button><ul id="l"></ul>
<script>load.onclick = () => { fetch('/api/paid').then((r) => r.json()).then((d) => { l.innerHTML = d.map((x) => '<li>' + x + '</li>').join('') }) }</script>`,
  routes: { '/api/paid': { body: '<!doctype html><title>Sign in</title>', type: 'text/html', delay: 320 } },
  steps: [{ click: '#load' }, { wait: 3400 }],
  verify: `document.querySelector('#l').children.length === 0`,
  expect: [
    { signal: 'error-click', target: '#load', why: 'The list never comes: the page chokes on what the server sent.' },
  ],
  tolerate: ['dead-click', 'slow-click'],
};
