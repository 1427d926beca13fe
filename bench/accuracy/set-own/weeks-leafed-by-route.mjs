export default {
  id: 'weeks-leafed-by-route',
  title: 'Leafing through weeks, each with an address',
  html: `
<main id="main"></main>
<script>
const show = () => { const w = +location.pathname.split('/')[2] || 1; main.innerHTML = '<h1>Week ' + w + '</h1><a id="next" href="/week/' + (w + 1) + '">Next week</a><p>' + 'Rota '.repeat(w) + '</p>' }
document.addEventListener('click', (e) => { const a = e.target.closest('a'); if (!a) return; e.preventDefault(); history.pushState(null, '', a.getAttribute('href')); show() })
show()
</script>`,
  steps: [{ click: '#next', times: 6, gap: 260, jitter: 2 }, { wait: 2800 }],
  verify: `location.pathname === '/week/7'`,
  expect: [],
  why: 'Every click shows the next week.',
};
