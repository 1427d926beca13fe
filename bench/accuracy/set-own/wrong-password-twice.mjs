export default {
  id: 'wrong-password-twice',
  title: 'A password mistyped, then right',
  html: `
<h1>Sign in</h1><form id="f"><p><label>Email <input id="e" type="email"></label></p><p><label>Password <input id="p" type="password"></label></p><p id="m" role="alert" style="color:#b91c1c"></p><button id="go">Sign in</button></form>
<script>f.onsubmit = async (ev) => { ev.preventDefault(); m.textContent = ''; const r = await fetch('/api/login', { method: 'POST' }); if (r.status === 401) { m.textContent = 'Wrong password'; p.select() } else { f.hidden = true; document.querySelector('h1').textContent = 'Hello again' } }</script>`,
  routes: {
    'POST /api/login': [
      { status: 401, json: {}, delay: 150 },
      { json: {}, delay: 160 },
    ],
  },
  steps: [
    { type: 'ida@example.org', into: '#e', gap: 60 },
    { type: 'fjordby', into: '#p' },
    { submit: '#go' },
    { wait: 1700 },
    { tripleclick: '#p', at: [0.3, 0.5] },
    { type: 'fjordby7' },
    { submit: '#go' },
    { wait: 2600 },
  ],
  verify: `document.querySelector('h1').textContent === 'Hello again'`,
  expect: [],
  why: 'One slip, said clearly, and in.',
};
