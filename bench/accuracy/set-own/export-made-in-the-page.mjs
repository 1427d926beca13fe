export default {
  id: 'export-made-in-the-page',
  title: 'A CSV file made in the page',
  html: `
<h1>Members</h1><table><tr><td>Ida</td><td>1987</td></tr><tr><td>Noor</td><td>1992</td></tr></table><button id="csv">Export as CSV</button>
<script>
window.made = 0
csv.onclick = () => { const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['Ida;1987\\nNoor;1992\\n'], { type: 'text/csv' })); a.download = 'members.csv'; a.click(); made++; setTimeout(() => URL.revokeObjectURL(a.href), 1000) }
</script>`,
  steps: [{ click: '#csv' }, { wait: 4000 }, { click: '#csv' }, { wait: 3000 }],
  verify: `window.made === 2`,
  expect: [],
  why: 'The browser shows the download; the page has nothing to add.',
};
