export default {
  id: 'dialog-ignores-escape',
  title: 'Headless UI dialog whose onClose is an empty function',
  widgets: ['headless'],
  html: `<style>.bd{position:fixed;inset:0;background:#0007;transition:opacity .2s}.bd[data-closed]{opacity:0}.wrap{position:fixed;inset:0;display:grid;place-items:center}.p{background:#fff;border-radius:10px;padding:28px;width:440px;transition:.2s}.p[data-closed]{opacity:0;transform:scale(.95)}</style><div id="root"></div><script>
const { React, createRoot, Dialog, DialogPanel, DialogTitle, DialogBackdrop } = HU; const h = React.createElement
window.esc = 0; addEventListener('keydown', (e) => { if (e.key === 'Escape') window.esc++ }, true)
function App() {
  const [open, setOpen] = React.useState(false); const [n, setN] = React.useState(0)
  React.useEffect(() => { const i = setInterval(() => setN((x) => x + 1), 1000); return () => clearInterval(i) }, [])
  return h('div', null, h('h1', null, 'Recipe box'), h('p', { id: 'tick' }, 'Listening for ' + n + ' s'), h('button', { id: 'tips', onClick: () => setOpen(true) }, 'Show tips'),
    h(Dialog, { open, onClose: () => {}, id: 'dlg' }, h(DialogBackdrop, { transition: true, className: 'bd' }), h('div', { className: 'wrap' }, h(DialogPanel, { transition: true, className: 'p' }, h(DialogTitle, null, 'Five tips'), h('p', null, 'Weigh your flour. Preheat. Rest the dough.'), h('button', { id: 'got', onClick: () => setOpen(false) }, 'Got it')))))
}
createRoot(document.getElementById('root')).render(h(App))
</script>`,
  steps: [
    { click: '#tips' },
    { wait: 2300 },
    { key: 'Escape' },
    { wait: 900 },
    { key: 'Escape', times: 9, gap: 150 },
    { wait: 2600 },
  ],
  verify: [
    `window.esc === 10`,
    `!!document.querySelector('.p') && getComputedStyle(document.querySelector('.p')).opacity === '1'`,
  ],
  expect: [{ signal: 'rage-key', target: 'page', why: 'Escape is hammered against a dialog that will not go away.' }],
};
