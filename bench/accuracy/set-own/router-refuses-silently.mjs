export default {
  id: 'router-refuses-silently',
  title: 'A menu entry whose route does not exist',
  html: `
<nav><a href="/" id="a">Home</a> <a href="/team" id="b">Team</a> <a href="/jobs" id="c">Jobs</a></nav><main id="main"><h1>Home</h1></main>
<script>
const routes = { '/': 'Home', '/team': 'Team' }
document.addEventListener('click', (e) => { const a = e.target.closest('a'); if (!a) return; e.preventDefault(); const path = a.getAttribute('href'); if (!routes[path]) return; history.pushState(null, '', path); main.innerHTML = '<h1>' + routes[path] + '</h1><p>Welcome.</p>' })
</script>`,
  steps: [{ click: '#b' }, { wait: 1600 }, { click: '#c' }, { wait: 3200 }, { click: '#c' }, { wait: 3000 }],
  verify: `location.pathname === '/team'`,
  expect: [{ signal: 'dead-click', target: '#c', why: 'The other entries lead somewhere, this one nowhere.' }],
};
