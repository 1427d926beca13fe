export default {
  id: 'mui-switch-springs-back',
  title: 'MUI switch whose state is read from the wrong property',
  widgets: ['muiswitch'],
  html: `<div id="root"></div><script>
const { React, createRoot, Switch, FormControlLabel, LinearProgress, Paper, Typography } = M; const h = React.createElement
window.changes = 0
function App() {
  const [on, setOn] = React.useState(false)
  const [digest, setDigest] = React.useState(true)
  const [online, setOnline] = React.useState(12)
  React.useEffect(() => { const i = setInterval(() => setOnline((n) => n + (n % 3 ? 1 : -2)), 1000); return () => clearInterval(i) }, [])
  return h(Paper, { sx: { p: 3, maxWidth: 560 } },
    h(LinearProgress, null),
    h(Typography, { variant: 'h5', sx: { my: 2 } }, 'Notifications'),
    h('p', null, online + ' people online'),
    h('p', null, h(FormControlLabel, { id: 'digest', label: 'Weekly digest', control: h(Switch, { checked: digest, onChange: (e) => setDigest(e.target.checked) }) })),
    h('p', null, h(FormControlLabel, { id: 'replies', label: 'Email me about replies', control: h(Switch, { id: 'sw', checked: on, onChange: (e) => { window.changes++; setOn(e.target.value === 'true') } }) })))
}
createRoot(document.getElementById('root')).render(h(App))
</script>`,
  steps: [
    { click: '#replies .MuiSwitch-root' },
    { wait: 1900 },
    { click: '#replies .MuiSwitch-root', times: 6, gap: [200, 290], jitter: 2 },
    { wait: 3200 },
  ],
  verify: [`document.querySelector('#replies input').checked === false`, `window.changes === 7`],
  expect: [
    {
      signal: 'rage-click',
      target: '#replies',
      why: 'The switch ripples but springs back every time; it cannot be turned on.',
    },
  ],
  tolerate: ['dead-click'],
};
