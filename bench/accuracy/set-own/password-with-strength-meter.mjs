export default {
  id: 'password-with-strength-meter',
  title: 'A password field that judges while one types',
  html: `
<style>.meter{height:6px;width:240px;background:#ddd}.meter i{display:block;height:6px;background:#c00;width:0}</style>
<h1>Create an account</h1><form id="f" novalidate><p><label>Name <input id="n" required></label></p><p><label>Password <input id="p" type="password" aria-describedby="hint"></label></p><div class="meter"><i id="bar"></i></div><p id="hint">At least 10 characters and a digit</p><button id="go" disabled>Create account</button></form><p id="done"></p>
<script>
p.oninput = () => { const good = p.value.length >= 10 && /\\d/.test(p.value); p.setAttribute('aria-invalid', !good); bar.style.width = Math.min(100, p.value.length * 10) + '%'; hint.textContent = good ? 'Strong' : 'At least 10 characters and a digit'; go.disabled = !good }
f.onsubmit = (e) => { e.preventDefault(); fetch('/api/account', { method: 'POST' }).then(() => { done.textContent = 'Welcome'; f.hidden = true }) }
</script>`,
  routes: { 'POST /api/account': { json: {}, delay: 200 } },
  steps: [
    { type: 'Tuva', into: '#n' },
    { type: 'fjellet', into: '#p', gap: 140 },
    { wait: 900 },
    { key: 'Control+a' },
    { type: 'fjell og dal', gap: 120 },
    { wait: 700 },
    { type: ' 9', gap: 150 },
    { wait: 600 },
    { submit: '#go' },
    { wait: 1800 },
  ],
  verify: `document.querySelector('#done').textContent === 'Welcome'`,
  expect: [],
  why: 'The meter guides to a password that is accepted.',
};
