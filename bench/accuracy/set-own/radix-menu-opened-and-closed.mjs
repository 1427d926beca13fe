export default {
  id: 'radix-menu-opened-and-closed',
  title: 'Radix dropdown opened, closed, walked with arrow keys',
  widgets: ['rdxmenu'],
  html: `<style>body{padding:0 !important}main{padding:24px}@keyframes in{from{opacity:0}to{opacity:1}}@keyframes out{to{opacity:0}}.menu{background:#fff;border:1px solid #ccc;border-radius:6px;padding:4px;min-width:200px}.menu[data-state=open]{animation:in .15s}.menu[data-state=closed]{animation:out .1s}.it{padding:6px 10px;cursor:default;outline:none}.it[data-highlighted]{background:#e5edff}.sep{height:1px;background:#ddd;margin:4px}</style>
<main><h1>Letter to the council</h1><div id="bar"></div><p contenteditable id="doc">Dear Sir or Madam, the lamp on Mill Lane has been out for a month.</p><p id="st">Ready</p></main>
<script>
const { React, createRoot, DM } = RM, h = React.createElement
const items = ['New', 'Open…', 'Make a copy', 'Rename', 'Move', 'Share', 'Export as PDF', 'Print', 'Details']
createRoot(bar).render(h(DM.Root, null, h(DM.Trigger, { asChild: true }, h('button', { id: 'file' }, 'File')), h(DM.Portal, null, h(DM.Content, { className: 'menu', align: 'start', sideOffset: 4 }, ...items.map((t) => h(DM.Item, { key: t, className: 'it', onSelect: () => { st.textContent = t + ' done' } }, t))))))
</script>`,
  steps: [
    { click: '#file', times: 4, gap: 380, jitter: 2 },
    { wait: 900 },
    { click: '#file' },
    { wait: 500 },
    { key: 'ArrowDown', times: 9, gap: 130 },
    { key: 'ArrowUp', times: 2, gap: 200 },
    { wait: 300 },
    { key: 'Enter' },
    { wait: 900 },
    { click: '#file' },
    { wait: 700 },
    { click: [900, 600] },
    { wait: 3200 },
  ],
  verify: [`document.querySelector('#st').textContent === 'Export as PDF done'`, `!document.querySelector('.menu')`],
  expect: [],
  why: 'The menu opens and closes on every press, the arrow keys move the highlight, and a click beside it closes it.',
};
