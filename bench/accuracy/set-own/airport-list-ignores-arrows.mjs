export default {
  id: 'airport-list-ignores-arrows',
  title: 'A list of airports that the arrow keys do not enter',
  html: `
<style>.cb{position:relative;width:340px}.cb input{width:100%;font:inherit;padding:8px}.cb ul{list-style:none;margin:0;padding:0;border:1px solid #999;border-top:0;background:#fff}.cb li{padding:8px}.cb li.hot{background:#dbeafe}</style>
<p>Local time <time id="now"></time></p><h1>Flights</h1>
<div class="cb" id="box"><input id="from" role="combobox" aria-expanded="false" aria-controls="list" autocomplete="off" placeholder="From"><ul id="list" role="listbox" hidden></ul></div>
<script>
const clock = () => { document.getElementById('now').textContent = new Date().toISOString().slice(11, 21) }
clock(); setInterval(clock, 400)
const airports = ['Stockholm Arlanda', 'Stockholm Bromma', 'Stord', 'Stornoway', 'Stuttgart', 'Oslo', 'Tampere']
const from = document.getElementById('from'), list = document.getElementById('list')
let hot = -1, hits = []
from.addEventListener('input', () => { hits = from.value ? airports.filter((a) => a.toLowerCase().startsWith(from.value.toLowerCase())) : []; hot = -1; draw() })
const draw = () => { list.hidden = !hits.length; from.setAttribute('aria-expanded', String(!!hits.length)); list.innerHTML = hits.map((h, i) => '<li role="option" class="' + (i === hot ? 'hot' : '') + '">' + h + '</li>').join('') }
from.addEventListener('keydown', (e) => { if (e.key === 'Down') { hot++; draw(); e.preventDefault() } else if (e.key === 'Up') { hot--; draw(); e.preventDefault() } })
</script>`,
  steps: [
    { type: 'sto', into: '#from', gap: 160 },
    { wait: 1100 },
    { key: 'ArrowDown', times: 3, gap: 330 },
    { wait: 700 },
    { key: 'ArrowDown', times: 9, gap: 150 },
    { wait: 2500 },
  ],
  verify: `document.querySelectorAll('#list li').length === 4 && !document.querySelector('.hot')`,
  expect: [
    {
      signal: 'rage-key',
      target: '#box',
      why: 'The list stands open; the down arrow is pressed a dozen times and nothing in it is chosen.',
    },
  ],
};
