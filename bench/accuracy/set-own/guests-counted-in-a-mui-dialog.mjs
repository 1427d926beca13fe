export default {
  id: 'guests-counted-in-a-mui-dialog',
  title: 'Guests counted in a full-screen MUI dialog, shown only in its app bar',
  device: 'mobile',
  widgets: ['mui'],
  html: `
<div id="root"></div>
<script>
addEventListener('DOMContentLoaded', () => {
  const { React, createRoot, AppBar, Toolbar, Typography, Dialog, Slide, IconButton, Button, List, ListItem, ListItemText, Divider } = Mui; const h = React.createElement
  const Up = React.forwardRef((p, ref) => h(Slide, { direction: 'up', ref, ...p }))
  const kinds = ['Adults', 'Children', 'Pets']
  function App() {
    const [open, setOpen] = React.useState(false); const [n, setN] = React.useState({ Adults: 1, Children: 0, Pets: 0 }); const [done, setDone] = React.useState('1 guest')
    const text = n.Adults + ' adults, ' + n.Children + ' children' + (n.Pets ? ', ' + n.Pets + ' pets' : '')
    const add = (k, d) => setN((o) => ({ ...o, [k]: Math.max(0, o[k] + d) }))
    return h('div', null, h(Typography, { variant: 'h5' }, 'Cottage by the Lea'), h(Button, { id: 'guests', variant: 'outlined', sx: { mt: 2 }, onClick: () => setOpen(true) }, done),
      h(Dialog, { fullScreen: true, open, onClose: () => setOpen(false), TransitionComponent: Up },
        h(AppBar, { position: 'relative' }, h(Toolbar, null, h(Typography, { id: 'sum', sx: { flex: 1 } }, text), h(Button, { id: 'ok', color: 'inherit', onClick: () => { setDone(text); setOpen(false) } }, 'Save'))),
        h('div', { style: { height: 330 } }),
        h(List, null, kinds.map((k) => h(React.Fragment, { key: k }, h(ListItem, { secondaryAction: h('span', null, h(IconButton, { id: 'less' + k, 'aria-label': 'Fewer ' + k, onClick: () => add(k, -1) }, '−'), h(IconButton, { id: 'more' + k, 'aria-label': 'More ' + k, onClick: () => add(k, 1) }, '+')) }, h(ListItemText, { primary: k })), h(Divider))))))
  }
  createRoot(document.getElementById('root')).render(h(App))
})
</script>`,
  steps: [
    { tap: '#guests' },
    { wait: 1000 },
    { tap: '#moreAdults', times: 6, gap: 190, jitter: 4 },
    { wait: 900 },
    { tap: '#lessAdults', times: 2, gap: 260, jitter: 3 },
    { wait: 700 },
    { tap: '#moreChildren', times: 4, gap: 200, jitter: 4 },
    { wait: 800 },
    { tap: '#morePets' },
    { wait: 900 },
    { tap: '#ok' },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelector('#guests').textContent.toLowerCase() === '5 adults, 4 children, 1 pets'`,
    `!document.querySelector('[role=dialog]')`,
  ],
  expect: [],
  why: 'Six taps on + are six more adults; the answer stands at the top of the screen, far from the thumb.',
};
