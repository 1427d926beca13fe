export default {
  id: 'hidden-field-refuses-the-form',
  title: 'react-hook-form refuses because of a field that is hidden',
  widgets: ['rhf'],
  html: `<style>#f p{margin:8px 0}#f input{font:inherit;padding:6px}.err{color:#b00}.hide{display:none}#go{padding:8px 16px;background:#2563eb;color:#fff;border:0;border-radius:6px;cursor:pointer;transition:background .2s}#go:hover{background:#1d4ed8}#go:active{transform:scale(.98)}</style><div id="root"></div><script>
const { React, createRoot, useForm } = HF; const h = React.createElement
window.sent = 0; window.refused = 0
function App() {
  const { register, handleSubmit, formState: { errors } } = useForm()
  const [company] = React.useState(false); const [visitors, setVisitors] = React.useState(41)
  React.useEffect(() => { const i = setInterval(() => setVisitors((n) => n + 1), 1300); return () => clearInterval(i) }, [])
  const row = (name, label, opts) => h('p', null, h('label', null, label + ' ', h('input', { id: name, ...register(name, opts) })), errors[name] && h('span', { className: 'err' }, ' ' + errors[name].message))
  return h('div', null, h('h1', null, 'Request a quote'), h('p', null, visitors + ' people looked at this today'),
    h('form', { id: 'f', onSubmit: handleSubmit(() => { window.sent++ }, () => { window.refused++ }) },
      row('fullname', 'Name', { required: 'Please enter your name' }),
      row('email', 'Email', { required: 'Please enter your email' }),
      row('rooms', 'Rooms to paint', { required: 'How many rooms?' }),
      h('div', { className: company ? '' : 'hide' }, row('vat', 'VAT number', { required: 'Please enter your VAT number' })),
      h('button', { id: 'go' }, 'Send request')))
}
createRoot(document.getElementById('root')).render(h(App))
</script>`,
  steps: [
    { type: 'Ilse Brandt', into: '#fullname', gap: 60 },
    { type: 'ilse@example.org', into: '#email', gap: 55 },
    { type: '3', into: '#rooms' },
    { submit: '#go' },
    { wait: 1900 },
    { click: '#go', times: 6, gap: [210, 320], jitter: 3 },
    { wait: 3300 },
  ],
  verify: [
    `window.sent === 0`,
    `window.refused === 7`,
    `document.querySelector('.err') && document.querySelector('.err').offsetParent === null`,
  ],
  expect: [
    {
      signal: 'rage-click',
      target: '#go',
      why: 'All visible fields are filled, the complaint is inside a hidden block, and Send does nothing visible.',
    },
  ],
  tolerate: ['dead-click', 'failed-submit-loop', 'form-abandonment'],
};
