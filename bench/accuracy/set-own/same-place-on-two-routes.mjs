export default {
  id: 'same-place-on-two-routes',
  title: 'Two clicks on each of two routes, at the same place',
  html: `
<div id="app"></div>
<script>
const show = () => {
  const second = location.pathname === '/second'
  app.innerHTML = '<h1>' + (second ? 'Extras' : 'Ticket') + '</h1><p id="s">0</p><button id="add" style="width:160px">' + (second ? 'Add breakfast' : 'Add passenger') + '</button> <button id="next">Next</button>'
  app.querySelector('#add').onclick = () => { const s = app.querySelector('#s'); s.textContent = +s.textContent + 1; if (!second && +s.textContent === 2) { history.pushState(0, '', '/second'); show() } }
}
show()
</script>`,
  steps: [{ click: '#add', times: 4, gap: 270, jitter: 2 }, { wait: 900 }],
  verify: `location.pathname === '/second' && document.querySelector('#s').textContent === '2'`,
  expect: [],
  why: 'Two clicks here, a new page, two clicks there: all four did something.',
};
