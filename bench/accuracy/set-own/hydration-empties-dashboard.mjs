const card = (n) =>
  `<section class="card"><h2>${n}</h2><p><b>1,204</b> <small>▲ 3 %</small></p><ul><li><a href="#x">Today</a></li><li><a href="#x">Week</a></li><li><a href="#x">Month</a></li></ul></section>`;
export default {
  id: 'hydration-empties-dashboard',
  title: 'The page appears, throws and turns white; reloaded again and again',
  errors: true,
  html: `
<style>.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:16px}.card{border:1px solid #ddd;border-radius:10px;padding:12px}</style>
<div id="root"><header><h1>Shop overview</h1><nav><a href="#a">Orders</a> <a href="#b">Stock</a> <a href="#c">People</a></nav></header><div class="grid">${['Orders', 'Visitors', 'Returns', 'Stock', 'Reviews', 'Messages'].map(card).join('')}</div></div>
<script>
sessionStorage.loads = +(sessionStorage.loads || 0) + 1
const root = document.getElementById('root')
function hydrate(user) {
  try { root.querySelector('h1').textContent = 'Shop overview, ' + user.profile.firstName.toUpperCase() }
  catch (e) { root.replaceChildren(); throw e }         // no error boundary: the whole tree is unmounted
}
fetch('/api/me').then((r) => r.json()).then((u) => setTimeout(() => hydrate(u), 0))
</script>`,
  routes: { '/api/me': { json: { id: 7, profile: null }, delay: 350 } },
  steps: [{ wait: 2600 }, { reload: true, times: 4, gap: 3000 }, { wait: 4200 }],
  verify: [`document.querySelector('#root').childNodes.length === 0`, `sessionStorage.loads === '5'`],
  expect: [
    { signal: 'blank-page', target: 'page', why: 'An error after loading removes everything that was on the page.' },
    {
      signal: 'rage-reload',
      target: 'page',
      why: 'Four reloads in about ten seconds of a page that turns white each time.',
    },
  ],
  tolerate: ['error-loop'],
};
