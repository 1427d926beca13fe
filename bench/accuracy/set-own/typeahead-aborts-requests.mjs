export default {
  id: 'typeahead-aborts-requests',
  title: 'Typeahead that drops old requests',
  html: `
<h1>Stations</h1><input id="q" autocomplete="off" aria-label="Station" style="width:300px"><ul id="r"></ul>
<script>
let ctl
q.oninput = async () => { ctl?.abort(); ctl = new AbortController(); try { const r = await fetch('/api/stations?q=' + q.value, { signal: ctl.signal }); const names = await r.json(); document.getElementById('r').innerHTML = names.map((n) => '<li><button type="button" class="hit">' + n + '</button></li>').join('') } catch {} }
document.getElementById('r').onclick = (e) => { q.value = e.target.textContent; document.getElementById('r').textContent = '' }
</script>`,
  routes: { '/api/stations': { json: ['Lund', 'Lund Södra'], delay: 160 } },
  steps: [{ type: 'lund', into: '#q', gap: 90 }, { wait: 900 }, { click: '.hit' }, { wait: 1800 }],
  verify: `document.querySelector('#q').value === 'Lund'`,
  expect: [],
  why: 'Requests for words half typed are dropped on purpose.',
};
