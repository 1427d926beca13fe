export default {
  id: 'autosaved-profile-left',
  title: 'A profile that saves itself',
  html: `
<p><a id="home" href="/home">Home</a></p><h1>Profile</h1><form id="f"><p><label>Name <input id="n" required></label></p><p><label>Town <input id="t"></label></p><p><label>Phone <input id="ph" pattern="[0-9 ]+"></label></p><p><label>About <textarea id="a"></textarea></label></p><p id="s"></p></form>
<script>let timer; f.oninput = () => { clearTimeout(timer); s.textContent = 'Saving…'; timer = setTimeout(() => fetch('/api/profile', { method: 'PUT' }).then(() => { s.textContent = 'All changes saved' }), 500) }; f.onsubmit = (e) => e.preventDefault()</script>`,
  routes: { 'PUT /api/profile': { json: {}, delay: 120 } },
  pages: { '/home': '<h1>Home</h1>' },
  steps: [
    { type: 'Ingrid Dahl', into: '#n', gap: 60 },
    { type: 'Bodø', into: '#t' },
    { type: '990 11 222', into: '#ph' },
    { type: 'I mend nets.', into: '#a', gap: 60 },
    { wait: 1600 },
    { click: '#home' },
    { wait: 1500 },
  ],
  verify: `location.pathname === '/home'`,
  expect: [],
  why: 'Everything was saved while it was typed.',
};
