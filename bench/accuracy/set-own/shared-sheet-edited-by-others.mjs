export default {
  id: 'shared-sheet-edited-by-others',
  title: 'A shared sheet in which others write',
  html: `
<style>td{border:1px solid #ccc;width:110px;height:34px;padding:4px 8px;cursor:cell}td.sel{outline:2px solid #2563eb}</style>
<h1>Rota</h1><table id="t">${Array.from({ length: 6 }, (_, r) => `<tr>${Array.from({ length: 5 }, (_, c) => `<td id="c${r}${c}"></td>`).join('')}</tr>`).join('')}</table>
<script>
const names = ['Ola', 'Kari', 'Nils']; let n = 0
setInterval(() => { n++; document.getElementById('c' + (n % 6) + ((n * 3) % 5)).textContent = names[n % 3] }, 500)
t.onclick = (e) => { document.querySelector('.sel')?.classList.remove('sel'); e.target.classList.add('sel') }
</script>`,
  steps: [
    { wait: 1500 },
    { click: '#c22', times: 3, gap: 420, jitter: 2 },
    { wait: 900 },
    { click: '#c31' },
    { wait: 500 },
    { click: '#c42' },
    { wait: 2900 },
  ],
  verify: `document.querySelector('.sel').id === 'c42'`,
  expect: [],
  why: 'Cells are chosen while others write elsewhere.',
};
