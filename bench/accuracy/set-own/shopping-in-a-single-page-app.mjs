export default {
  id: 'shopping-in-a-single-page-app',
  title: 'Looking at several things in a single-page shop',
  html: `
<main id="main"></main>
<script>
const things = { mug: 'Blue mug', plate: 'Speckled plate', jug: 'Milk jug', bowl: 'Oat bowl' }
const show = () => { const key = location.pathname.split('/')[2]; main.innerHTML = key ? '<h1>' + things[key] + '</h1><p>Fired twice, glazed once, dishwasher proof.</p><p>£' + (9 + key.length) + '</p>' : '<h1>Pottery</h1>' + Object.keys(things).map((k) => '<p><a id="' + k + '" href="/thing/' + k + '">' + things[k] + '</a></p>').join('') }
document.addEventListener('click', (e) => { const a = e.target.closest('a'); if (!a) return; e.preventDefault(); history.pushState(null, '', a.getAttribute('href')); show() })
addEventListener('popstate', show); show()
</script>`,
  steps: ['mug', 'plate', 'jug', 'bowl'].flatMap((k) => [
    { click: `#${k}` },
    { wait: 4200 },
    { back: true },
    { until: '#mug' },
    { wait: 900 },
  ]),
  verify: `location.pathname === '/'`,
  expect: [],
  why: 'Each thing is looked at for a while before the next.',
};
