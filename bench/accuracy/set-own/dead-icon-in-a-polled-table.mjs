export default {
  id: 'dead-icon-in-a-polled-table',
  title: 'A dead icon in a table that is polled',
  html: `
<style>td,th{padding:8px 14px;border-bottom:1px solid #ddd;text-align:left}.ico{cursor:pointer;display:inline-flex}</style>
<h1>Build machines</h1><table><thead><tr><th>Name</th><th>Load</th><th></th></tr></thead><tbody id="tb"></tbody></table>
<script>
let n = 0
const load = async () => { const r = await fetch('/api/machines'); await r.json(); n++; tb.innerHTML = ['alder', 'birch', 'cedar'].map((m, i) => '<tr><td>' + m + '</td><td>' + ((n * 7 + i * 13) % 100) + ' %</td><td><span class="ico" id="k' + i + '"><svg width="20" height="20" viewBox="0 0 20 20"><path d="M4 4l12 12M16 4L4 16" stroke="#555"/></svg></span></td></tr>').join('') }
load(); setInterval(load, 1000)
</script>`,
  routes: { '/api/machines': { json: [], delay: 60 } },
  steps: [{ wait: 3400 }, { click: '#k1' }, { wait: 3600 }, { click: '#k1' }, { wait: 3200 }],
  expect: [
    {
      signal: 'dead-click',
      target: '#k1',
      why: 'The cross removes nothing; the table is drawn anew every second anyway.',
    },
  ],
};
