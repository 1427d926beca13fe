export default {
  id: 'sign-up-without-a-form',
  title: 'A sign-up of bare fields that is refused and left',
  html: `
<p><a id="home" href="/home">Back to the shop</a></p><div class="card"><h1>Create account</h1><div class="field"><input id="n" placeholder="Name"></div><div class="field"><input id="e" placeholder="Email"></div><div class="field"><input id="z" placeholder="Postcode"></div><div class="field"><input id="p" type="password" placeholder="Password"></div><button id="go" type="button">Sign up</button><div id="m" style="color:#b00"></div></div>
<script>go.onclick = async () => { m.textContent = ''; const r = await fetch('/api/users', { method: 'POST' }); if (!r.ok) m.textContent = 'Invalid data' }</script>`,
  routes: { 'POST /api/users': { status: 422, json: {}, delay: 160 } },
  pages: { '/home': '<h1>Shop</h1>' },
  steps: [
    { type: 'Liv', into: '#n' },
    { type: 'liv@example.org', into: '#e', gap: 60 },
    { type: '0470', into: '#z' },
    { type: 'granbar', into: '#p' },
    { click: '#go' },
    { wait: 1700 },
    { type: '77', into: '#p' },
    { click: '#go' },
    { wait: 1600 },
    { type: '!', into: '#p' },
    { click: '#go' },
    { wait: 2000 },
    { click: '#home' },
    { wait: 1500 },
  ],
  verify: `location.pathname === '/home'`,
  expect: [
    {
      signal: 'failed-submit-loop',
      target: '.card',
      why: 'Three attempts with another password, three times “Invalid data”.',
    },
    { signal: 'form-abandonment', target: '.card', why: 'Four fields filled in, refused, and left.' },
  ],
  tolerate: ['input-retype'],
};
