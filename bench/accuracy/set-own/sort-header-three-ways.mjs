export default {
  id: 'sort-header-three-ways',
  title: 'Sorting a table by its header',
  html: `
<style>th{cursor:pointer;padding:6px 16px;text-align:left}td{padding:6px 16px}</style>
<h1>Boats</h1><table><thead><tr><th id="name">Name</th><th id="len">Length</th></tr></thead><tbody id="b"></tbody></table>
<script>
const rows = [['Ida', 9], ['Alma', 12], ['Thea', 7]]; let turn = 0
const show = () => { const r = [...rows]; if (turn) r.sort((a, c) => (turn === 1 ? 1 : -1) * a[0].localeCompare(c[0])); b.replaceChildren(...r.map(([n, l]) => { const tr = document.createElement('tr'); tr.innerHTML = '<td>' + n + '<td>' + l; return tr })) }
document.getElementById('name').onclick = () => { turn = (turn + 1) % 3; show() }
show()
</script>`,
  steps: [{ click: '#name', times: 4, gap: 280, jitter: 1 }, { wait: 900 }],
  verify: `document.querySelector('tbody td').textContent === 'Alma'`,
  expect: [],
  why: 'Ascending, descending, none: the rows follow every click.',
};
