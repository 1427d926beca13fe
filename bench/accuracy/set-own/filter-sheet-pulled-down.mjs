export default {
  id: 'filter-sheet-pulled-down',
  title: 'Bottom sheet with filters opened, flung away and opened again',
  device: 'mobile',
  widgets: ['vaul'],
  html: `
<style>.ov{position:fixed;inset:0;background:rgba(0,0,0,.4)}.sheet{position:fixed;left:0;right:0;bottom:0;height:440px;background:#fff;border-radius:16px 16px 0 0;padding:12px 20px;outline:0}.grip{width:48px;height:5px;border-radius:3px;background:#bbb;margin:4px auto 14px}.chip{padding:10px 16px;border-radius:20px;border:1px solid #999;background:#fff;margin:4px}.chip[aria-pressed=true]{background:#111;color:#fff}.res{padding:10px 0;border-bottom:1px solid #eee}</style>
<div id="root"></div>
<script>
addEventListener('DOMContentLoaded', () => {
  const { React, createRoot, Drawer } = V; const h = React.createElement; window.opens = 0
  const sizes = ['36', '37', '38', '39', '40', '41']
  function App() {
    const [open, setOpen] = React.useState(false); const [sel, setSel] = React.useState([]); const [done, setDone] = React.useState([])
    return h('div', null, h('h2', null, 'Boots'), h(Drawer.Root, { open, onOpenChange: (o) => { if (o) opens++; setOpen(o) } },
      h(Drawer.Trigger, { asChild: true }, h('button', { id: 'filters', style: { padding: '10px 18px' } }, 'Filter' + (done.length ? ' (' + done.length + ')' : ''))),
      h(Drawer.Portal, null, h(Drawer.Overlay, { className: 'ov' }), h(Drawer.Content, { className: 'sheet', 'aria-describedby': undefined },
        h('div', { className: 'grip' }), h(Drawer.Title, { style: { margin: 0 } }, 'Size'),
        h('p', null, sizes.map((s) => h('button', { key: s, id: 's' + s, className: 'chip', 'aria-pressed': sel.includes(s), onClick: () => setSel(sel.includes(s) ? sel.filter((x) => x !== s) : [...sel, s]) }, s))),
        h('button', { id: 'apply', style: { width: '100%', padding: 14 }, onClick: () => { setDone(sel); setOpen(false) } }, 'Show results')))),
      Array.from({ length: 9 }, (_, i) => h('div', { className: 'res', key: i }, 'Chelsea boot ' + (i + 1) + (done.length ? ', size ' + done.join('/') : ''))))
  }
  createRoot(document.getElementById('root')).render(h(App))
})
</script>`,
  steps: [
    { tap: '#filters' },
    { wait: 900 },
    { tap: '#s38' },
    { wait: 350 },
    { tap: '#s39' },
    { wait: 300 },
    { tap: '#s38' },
    { wait: 280 },
    { tap: '#s38' },
    { wait: 500 },
    { swipe: '.grip', by: [0, 320], ms: 180 },
    { wait: 1000 },
    { tap: '#filters' },
    { wait: 800 },
    { tap: [195, 150] },
    { wait: 900 },
    { tap: '#filters' },
    { wait: 800 },
    { tap: '#s40' },
    { wait: 450 },
    { tap: '#apply' },
    { wait: 3200 },
  ],
  verify: [
    `window.opens === 3`,
    `document.querySelector('#filters').textContent === 'Filter (3)'`,
    `!document.querySelector('.sheet')`,
  ],
  expect: [],
  why: 'Chips switch on and off, the sheet goes by a fling, by the backdrop and by the button, as sheets do.',
};
