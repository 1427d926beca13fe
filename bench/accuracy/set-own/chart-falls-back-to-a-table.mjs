export default {
  id: 'chart-falls-back-to-a-table',
  title: 'A chart that fails and gives way to a table',
  html: `
<h1>Visitors</h1><button id="chart">Show as chart</button><div id="box"><p>Choose a view</p></div>
<script>
const draw = () => { throw new Error('no canvas') }
chart.onclick = () => { try { draw() } catch (e) { console.error(e); box.innerHTML = '<p>Charts cannot be shown here, so this is a table.</p><table><tr><td>Mon<td>120<tr><td>Tue<td>98</table>' } }
</script>`,
  steps: [{ click: '#chart' }, { wait: 3000 }],
  verify: `!!document.querySelector('table')`,
  expect: [],
  why: 'The person gets the figures, and is told why as a table.',
};
