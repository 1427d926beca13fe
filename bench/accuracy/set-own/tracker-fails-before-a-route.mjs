export default {
  id: 'tracker-fails-before-a-route',
  title: 'A tracker fails, and then the reader goes to a short page',
  errors: true,
  html: `
<div id="app"></div>
<script>
const app = document.getElementById('app')
const home = () => '<header><a id="logo" href="/">Bakery</a> <a id="hours" href="/hours">Opening hours</a></header><h1>Our breads</h1><ul>' + Array.from({ length: 36 }, (_, i) => '<li><b>Loaf ' + (i + 1) + '</b> <i>rye and wheat</i> <span>€ ' + (3 + (i % 4)) + '</span></li>').join('') + '</ul>'
const hours = () => '<h1>Opening hours</h1><p>Tuesday to Saturday, seven to one.</p>'
const show = () => { app.innerHTML = location.pathname === '/hours' ? hours() : home() }
app.addEventListener('click', (e) => { const a = e.target.closest('a'); if (!a) return; e.preventDefault(); history.pushState(null, '', a.getAttribute('href')); show() })
show()
</script>
<script>setTimeout(() => { window.pixel.track('view') }, 3000)</script>`,
  steps: [{ wait: 2250 }, { click: '#hours' }, { until: 'h1:has-text("Opening")' }, { wait: 4500 }],
  verify: `location.pathname === '/hours' && document.querySelector('h1').textContent === 'Opening hours'`,
  expect: [],
  why: 'Some tracker failed unseen; the short page with the opening hours is what was asked for.',
};
