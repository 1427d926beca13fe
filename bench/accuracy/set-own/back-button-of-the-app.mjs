export default {
  id: 'back-button-of-the-app',
  title: 'The app’s own back button',
  html: `
<main id="main"></main>
<script>
const show = () => { const n = location.pathname.split('/')[2]; main.innerHTML = n ? '<button id="back">‹ Back</button><h1>Note ' + n + '</h1><p>Buy string, ask about the boat, write to Jo about the roof.</p>' : '<h1>Notes</h1>' + ['one', 'two'].map((k) => '<p><a id="' + k + '" href="/note/' + k + '">' + k + '</a></p>').join(''); const b = document.getElementById('back'); if (b) b.onclick = () => history.back() }
document.addEventListener('click', (e) => { const a = e.target.closest('a'); if (!a) return; e.preventDefault(); history.pushState(null, '', a.getAttribute('href')); show() })
addEventListener('popstate', show); show()
</script>`,
  steps: [
    { click: '#one' },
    { wait: 3600 },
    { click: '#back' },
    { wait: 1500 },
    { click: '#two' },
    { wait: 3400 },
    { click: '#back' },
    { wait: 2800 },
  ],
  verify: `location.pathname === '/'`,
  expect: [],
  why: 'Two notes read and left by the button that is there for it.',
};
