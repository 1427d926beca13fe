export default {
  id: 'command-palette-by-arrows',
  title: 'Command palette walked with the arrow keys',
  widgets: ['cmdk'],
  html: `<style>body{padding:0 !important}main{padding:24px}[cmdk-overlay]{position:fixed;inset:0;background:#0005}[cmdk-dialog]{position:fixed;left:370px;top:120px;width:540px;background:#fff;border-radius:10px;padding:10px}[cmdk-input]{font:inherit;width:100%;padding:8px;border:0;outline:0}[cmdk-list]{max-height:220px;overflow:auto}[cmdk-item]{padding:8px}[cmdk-item][data-selected=true]{background:#eef2ff}</style><main id="root"></main><script>
const { React, createRoot, Command } = CM; const h = React.createElement
const acts = ['Assign to…', 'Change status', 'Change priority', 'Add label', 'Set due date', 'Move to project', 'Copy link', 'Copy branch name', 'Create sub-issue', 'Duplicate', 'Subscribe', 'Archive', 'Open settings', 'Toggle sidebar', 'Log out']
function App() {
  const [open, setOpen] = React.useState(false); const [did, setDid] = React.useState('Nothing yet')
  React.useEffect(() => { const f = (e) => { if (e.key === 'k' && e.ctrlKey) { e.preventDefault(); setOpen((o) => !o) } }; addEventListener('keydown', f); return () => removeEventListener('keydown', f) }, [])
  return h('div', null, h('h1', null, 'Issue 214: door sticks'), h('p', { id: 'did' }, did), h(Command.Dialog, { open, onOpenChange: setOpen, label: 'Commands' }, h(Command.Input, { placeholder: 'Type a command' }), h(Command.List, null, h(Command.Empty, null, 'No results'), ...acts.map((a) => h(Command.Item, { key: a, onSelect: () => { setDid(a); setOpen(false) } }, a)))))
}
createRoot(document.getElementById('root')).render(h(App))
</script>`,
  steps: [
    { key: 'Control+k' },
    { wait: 600 },
    { key: 'ArrowDown', times: 10, gap: 110 },
    { wait: 250 },
    { key: 'ArrowUp', times: 2, gap: 180 },
    { wait: 300 },
    { key: 'Enter' },
    { wait: 1200 },
    { key: 'Control+k' },
    { wait: 500 },
    { type: 'due', gap: 80 },
    { wait: 300 },
    { key: 'Backspace', times: 3, gap: 110 },
    { wait: 400 },
    { key: 'Escape' },
    { wait: 1500 },
  ],
  verify: [
    `document.querySelector('#did').textContent === 'Create sub-issue'`,
    `!document.querySelector('[cmdk-dialog]')`,
  ],
  expect: [],
  why: 'The highlight moves one command per key press; Enter runs it. The second time the person changes their mind.',
};
