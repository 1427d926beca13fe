export default {
  id: 'list-row-slips-in',
  title: 'A shared list gets a new first row just as someone ticks an item',
  html: `<style>#l{width:520px;margin-top:0}.r{display:flex;align-items:center;gap:14px;width:100%;height:64px;border:1px solid #ddd;background:#fff;text-align:left;padding:0 16px;cursor:pointer}.r.done{color:#999;text-decoration:line-through}.r:hover{background:#f8fafc}#msg{position:fixed;right:24px;top:24px}</style>
<h1>Shared shopping list</h1><p id="who">Sam is here too</p><div id="l"></div><p id="msg"></p>
<script>
let items = [{ id: 1, t: 'Milk' }, { id: 2, t: 'Bread' }, { id: 3, t: 'Candles' }, { id: 4, t: 'Coffee' }], asked = false
const l = document.getElementById('l')
const row = (x) => { const b = document.createElement('button'); b.className = 'r'; b.id = 'i' + x.id; b.textContent = x.t; b.onclick = () => { x.done = !x.done; b.classList.toggle('done', x.done); window.last = x.t; window.ticks = (window.ticks || 0) + 1 }; return b }
items.forEach((x) => l.append(row(x)))
l.addEventListener('pointerenter', () => { if (asked) return; asked = true; fetch('/api/list/changes').then((r) => r.json()).then((n) => { l.prepend(row({ id: 9, t: n.add })); document.getElementById('who').textContent = 'Sam added ' + n.add }) })
let s = 0; setInterval(() => { document.getElementById('msg').textContent = 'Synchronised ' + (++s) + ' s ago' }, 1000)
</script>`,
  routes: { '/api/list/changes': { json: { add: 'Eggs' }, delay: 60 } },
  steps: [
    { wait: 600 },
    { move: [900, 560] },
    { wait: 300 },
    { click: '#i3', approach: 330 },
    { wait: 1300 },
    { click: '#i2' },
    { wait: 900 },
    { click: '#i3' },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelector('#i3').classList.contains('done') && !document.querySelector('#i2').classList.contains('done')`,
    `window.ticks === 3`,
    `!!document.querySelector('#i9')`,
  ],
  expect: [
    {
      signal: 'misclick-layout-shift',
      target: '#i2, #i3',
      why: 'The row moves down under the pointer; Bread is ticked off instead of Candles and has to be unticked.',
    },
  ],
};
