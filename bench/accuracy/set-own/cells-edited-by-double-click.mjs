export default {
  id: 'cells-edited-by-double-click',
  title: 'A sheet whose cells open by double click',
  html: `
<style>td{border:1px solid #ccc;padding:6px 14px;cursor:pointer;user-select:none;width:120px}td input{width:90px}</style>
<h1>Stock</h1><table id="sheet"><tr><td id="a1">Nails</td><td id="b1">40</td></tr><tr><td id="a2">Screws</td><td id="b2">75</td></tr></table>
<script>
sheet.ondblclick = (e) => { const td = e.target.closest('td'); if (!td || td.querySelector('input')) return; const i = document.createElement('input'); i.value = td.textContent; td.replaceChildren(i); i.focus(); i.select(); i.onblur = () => { td.textContent = i.value }; i.onkeydown = (k) => { if (k.key === 'Enter') i.blur() } }
</script>`,
  steps: [
    { dblclick: '#b1', gap: 190 },
    { wait: 600 },
    { key: 'Control+a' },
    { type: '38\n' },
    { wait: 2800 },
    { dblclick: '#b2', gap: 220 },
    { wait: 600 },
    { key: 'Control+a' },
    { type: '70\n' },
    { wait: 2600 },
  ],
  verify: `document.querySelector('#b1').textContent === '38' && document.querySelector('#b2').textContent === '70'`,
  expect: [],
  why: 'Two cells opened as this sheet opens them, and changed.',
};
