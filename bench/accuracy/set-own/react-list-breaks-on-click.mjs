export default {
  id: 'react-list-breaks-on-click',
  title: 'A React list that breaks when it is sorted',
  errors: true,
  widgets: ['headlessui'],
  html: `
<h1>Guests</h1><div id="app"></div>
<script>
const { React, createRoot } = HeadlessDemo, h = React.createElement
function App() { const [by, setBy] = React.useState(null); const list = [{ name: 'Ada' }, { name: null }, { name: 'Cem' }]; const sort = () => { const next = [...list].sort((a, b) => a.name.localeCompare(b.name)); setBy(next) }; return h('div', null, h('button', { id: 'sort', onClick: sort }, 'Sort by name'), h('ul', null, (by || list).map((g, i) => h('li', { key: i }, g.name || '?')))) }
createRoot(document.getElementById('app')).render(h(App))
</script>`,
  steps: [{ wait: 400 }, { click: '#sort' }, { wait: 3200 }],
  expect: [{ signal: 'error-click', target: '#sort', why: 'The handler throws, and nothing is sorted.' }],
  tolerate: ['dead-click'],
};
