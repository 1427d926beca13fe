export default {
  id: 'arrows-through-a-list',
  title: 'Arrow keys through suggestions',
  html: `
<style>#o li{padding:4px 8px}#o [aria-selected=true]{background:#dbeafe}</style><h1>Country</h1><input id="q" role="combobox" aria-controls="o" aria-expanded="true" aria-label="Country"><ul id="o" role="listbox">${['Albania', 'Belgium', 'Chile', 'Denmark', 'Estonia', 'Fiji', 'Ghana', 'Haiti', 'Iceland'].map((c, i) => `<li role="option" id="o${i}">${c}</li>`).join('')}</ul>
<script>let n = -1; const all = o.children; q.onkeydown = (e) => { const d = { ArrowDown: 1, ArrowUp: -1 }[e.key]; if (d) { e.preventDefault(); n = Math.max(0, Math.min(8, n + d)); for (const [i, l] of [...all].entries()) l.setAttribute('aria-selected', i === n); q.setAttribute('aria-activedescendant', 'o' + n) } if (e.key === 'Enter') q.value = all[n].textContent }</script>`,
  steps: [
    { click: '#q' },
    { key: 'ArrowDown', times: 8, gap: 140 },
    { wait: 400 },
    { key: 'ArrowUp', times: 2, gap: 200 },
    { key: 'Enter' },
    { wait: 900 },
  ],
  verify: `document.querySelector('#q').value === 'Fiji'`,
  expect: [],
  why: 'The marker moves with every press.',
};
