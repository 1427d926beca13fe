export default {
  id: 'range-picked-in-a-calendar',
  title: 'A stay picked in a calendar',
  html: `
<style>.cal{display:grid;grid-template-columns:repeat(7,44px);gap:2px;user-select:none}.cal button{height:40px;border:0;background:#f3f4f6}.cal .in{background:#bfdbfe}.cal .end{background:#2563eb;color:#fff}</style>
<h1>Your stay</h1><p><button id="prev" aria-label="‹">‹</button> <b id="m">6</b> <button id="next">›</button></p><div class="cal" id="cal"></div><p id="s"></p>
<script>
let month = 6, from, to
const draw = () => { m.textContent = month; cal.innerHTML = Array.from({ length: 30 }, (_, i) => { const d = month * 100 + i + 1; return '<button data-d="' + d + '" id="d' + (i + 1) + '" class="' + (d === from || d === to ? 'end' : d > from && d < to ? 'in' : '') + '">' + (i + 1) + '</button>' }).join('') }
draw(); prev.onclick = () => { month--; draw() }; next.onclick = () => { month++; draw() }
cal.onclick = (e) => { const d = +e.target.dataset.d; if (!d) return; if (!from || to) { from = d; to = undefined } else if (d > from) to = d; else from = d; draw(); s.textContent = to ? 'Chosen' : '' }
</script>`,
  steps: [
    { click: '#next', times: 4, gap: 230, jitter: 1 },
    { wait: 500 },
    { click: '#prev' },
    { wait: 700 },
    { click: '#d12' },
    { wait: 600 },
    { click: '#d18' },
    { wait: 900 },
    { click: '#d3' },
    { wait: 500 },
    { click: '#d9' },
    { wait: 2900 },
  ],
  verify: `s.textContent === 'Chosen' && from === 903`,
  expect: [],
  why: 'Months leafed through and two ranges tried.',
};
