export default {
  id: 'react-select-chosen-at-one-spot',
  title: 'Tags picked from the same spot, then removed with Backspace',
  widgets: ['rselect'],
  html: `<div id="root"></div><script>
const { React, createRoot, Select } = RS; const h = React.createElement
const tags = ['Ash', 'Oak', 'Elm', 'Fir', 'Yew', 'Box', 'Bay', 'Fig', 'Tea', 'Sal'].map((t) => ({ value: t, label: t }))
function App() { const [v, s] = React.useState([]); return h('div', { style: { width: 900 } }, h('h1', null, 'Trees in your garden'), h(Select, { isMulti: true, options: tags, value: v, onChange: s, closeMenuOnSelect: false, classNamePrefix: 'rs', inputId: 'trees', placeholder: 'Choose…' })) }
createRoot(document.getElementById('root')).render(h(App))
</script>`,
  steps: [
    { click: '.rs__control', at: [0.3, 0.5] },
    { wait: 700 },
    { click: '.rs__option', at: [0.2, 0.5], times: 7, gap: 260, jitter: 2 },
    { wait: 900 },
    { key: 'Backspace', times: 6, gap: 170 },
    { wait: 600 },
    { type: 'te', gap: 100 },
    { key: 'Enter' },
    { wait: 400 },
    { key: 'Escape' },
    { wait: 3200 },
  ],
  verify: [
    `[...document.querySelectorAll('.rs__multi-value__label')].map((x) => x.textContent).join() === 'Ash,Tea'`,
    `!document.querySelector('.rs__menu')`,
  ],
  expect: [],
  why: 'Each click adds the option that has moved up under the pointer, each Backspace takes one tag away.',
};
