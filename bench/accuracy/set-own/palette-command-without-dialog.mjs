export default {
  id: 'palette-command-without-dialog',
  title: 'Command palette (cmdk): Invite teammate calls a dialog that was never mounted, and Enter is hammered',
  widgets: ['cmdk'],
  html: `
<style>body{padding:0}header{display:flex;gap:18px;align-items:center;padding:12px 24px;border-bottom:1px solid #ddd}#open{margin-left:auto;border:1px solid #c5c9d0;border-radius:8px;background:#fafafa;color:#555;padding:6px 14px;cursor:pointer}
main{padding:24px;display:grid;grid-template-columns:repeat(3,1fr);gap:16px}.card{border:1px solid #e2e4e8;border-radius:10px;padding:16px}
.veil{position:fixed;inset:0;background:#0006}[cmdk-root]{position:fixed;left:50%;top:130px;transform:translateX(-50%);width:560px;background:#fff;border-radius:12px;box-shadow:0 16px 60px #0005;padding:8px}
[cmdk-input]{width:100%;border:0;border-bottom:1px solid #eee;font:inherit;padding:12px;outline:0}[cmdk-list]{min-height:180px;padding-top:6px}[cmdk-item]{padding:10px 12px;border-radius:8px;cursor:pointer;display:flex;justify-content:space-between}[cmdk-item][data-selected=true]{background:#eef0ff}[cmdk-group-heading]{font-size:12px;color:#778;padding:6px 12px}kbd{font-size:12px;color:#889}</style>
<div id="root"></div>
<script>
const { React, createRoot, Command } = CM, h = React.createElement, { useState, useRef, useEffect } = React
function App() {
  const [open, setOpen] = useState(false), [page, setPage] = useState('Dashboard'), [min, setMin] = useState(41)
  const modals = useRef({})
  useEffect(() => { const t = setInterval(() => setMin((m) => m + 1), 1500); return () => clearInterval(t) }, [])
  const go = (p) => { setPage(p); setOpen(false) }
  return h(React.Fragment, null,
    h('header', null, h('b', null, 'Northbeam'), h('span', null, 'Acme workspace'), h('button', { id: 'open', onClick: () => setOpen(true) }, 'Search or jump to… ⌘K')),
    h('main', null, h('h1', { style: { gridColumn: '1/-1', margin: 0 } }, page), ['Deals won', 'Pipeline', 'Replies'].map((t, i) => h('div', { className: 'card', key: t }, h('div', null, t), h('h2', null, [18, '£84k', 112][i]))), h('div', { className: 'card', style: { gridColumn: '1/-1' } }, 'Visitors on your site today: ', h('b', null, min)), h('div', { className: 'card', style: { gridColumn: '1/-1' } }, 'Your trial has nine days left. Bring your colleagues in: open the palette and choose Invite teammate.')),
    open && h('div', { className: 'veil', onClick: () => setOpen(false) }),
    open && h(Command, { label: 'Command palette', onKeyDown: (e) => { if (e.key === 'Escape') setOpen(false) } },
      h(Command.Input, { autoFocus: true, placeholder: 'Type a command…' }),
      h(Command.List, null, h(Command.Empty, null, 'Nothing found.'),
        h(Command.Group, { heading: 'Go to' }, ['Dashboard', 'Deals', 'Contacts', 'Reports'].map((p) => h(Command.Item, { key: p, onSelect: () => go(p) }, p, h('kbd', null, 'Jump')))),
        h(Command.Group, { heading: 'Team' }, h(Command.Item, { className: 'cmd-invite', onSelect: () => modals.current.invite?.open() }, 'Invite teammate', h('kbd', null, 'Action'))))))
}
createRoot(document.getElementById('root')).render(h(App))
</script>`,
  steps: [
    { wait: 1200 },
    { click: '#open', approach: 500 },
    { wait: 700 },
    { type: 'deals', gap: 110 },
    { wait: 500 },
    { key: 'Enter' },
    { wait: 1600 },
    { click: '#open', approach: 400 },
    { wait: 700 },
    { type: 'invite', gap: 110 },
    { wait: 700 },
    { key: 'Enter' },
    { wait: 2200 },
    { key: 'Enter', times: 9, gap: 190 },
    { wait: 1500 },
    { click: '.cmd-invite', approach: 500 },
    { wait: 3600 },
    { key: 'Escape' },
    { wait: 1200 },
  ],
  verify: [`!document.querySelector('[cmdk-root]')`, `document.querySelector('h1').textContent === 'Deals'`],
  expect: [
    {
      signal: 'rage-key',
      target: '[cmdk-input], [cmdk-root]',
      why: 'Enter is pressed ten times on the chosen command, and nothing opens.',
    },
    { signal: 'dead-click', target: '.cmd-invite', why: 'Clicked with the mouse, the command does nothing either.' },
  ],
};
