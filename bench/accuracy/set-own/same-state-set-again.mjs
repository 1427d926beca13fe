export default {
  id: 'same-state-set-again',
  title: 'A React button that sets what is set already',
  widgets: ['headlessui'],
  html: `
<h1>Newsletter</h1><div id="app"></div>
<script>
const { React, createRoot } = HeadlessDemo, h = React.createElement
function App() { const [sent, setSent] = React.useState(false); return h('div', null, h('p', null, sent ? 'Confirmation sent' : 'Please confirm your address.'), h('button', { id: 'again', onClick: () => setSent(false) }, 'Send again')) }
createRoot(document.getElementById('app')).render(h(App))
</script>`,
  steps: [{ wait: 300 }, { click: '#again' }, { wait: 3200 }, { click: '#again' }, { wait: 3000 }],
  verify: `document.querySelector('p').textContent.startsWith('Please')`,
  expect: [
    {
      signal: 'dead-click',
      target: '#again',
      why: 'Nothing on the page changes, and nobody knows whether anything was sent.',
    },
  ],
};
