export default {
  id: 'switch-mutates-its-own-state',
  title: 'Notification switches, one of which changes its state where React cannot see it',
  widgets: ['headlessui'],
  html: `
<style>.sw{width:52px;height:28px;border-radius:14px;border:0;background:#cbd5e1;padding:3px;cursor:pointer;vertical-align:middle}.sw[data-checked]{background:#16a34a}.sw i{display:block;width:22px;height:22px;border-radius:11px;background:#fff;transition:transform .15s}.sw[data-checked] i{transform:translateX(24px)}.sw[data-active]{box-shadow:0 0 0 4px #bbf7d0}.sw[data-hover]{filter:brightness(.95)}p{display:flex;justify-content:space-between;width:420px}</style>
<h1>Notifications</h1><div id="app"></div>
<script>
const { React, createRoot, Switch } = HeadlessDemo, h = React.createElement
function App() {
  const [flags, setFlags] = React.useState({ replies: true, digest: false, news: true })
  const set = (k) => (v) => setFlags(k === 'digest' ? (f) => { f.digest = v && Boolean(f.digest); return f } : (f) => ({ ...f, [k]: v }))
  const row = (k, t) => h('p', { key: k }, t, h(Switch, { id: k, className: 'sw', checked: flags[k], onChange: set(k) }, h('i')))
  return h('div', null, row('replies', 'Replies to me'), row('digest', 'Weekly digest'), row('news', 'Product news'))
}
createRoot(document.getElementById('app')).render(h(App))
</script>`,
  steps: [
    { wait: 300 },
    { click: '#news' },
    { wait: 1100 },
    { click: '#replies', times: 2, gap: 700 },
    { wait: 1200 },
    { click: '#digest', times: 6, gap: 290, jitter: 3 },
    { wait: 3200 },
  ],
  verify: `document.querySelector('#digest').getAttribute('aria-checked') === 'false' && document.querySelector('#news').getAttribute('aria-checked') === 'false' && document.querySelector('#replies').getAttribute('aria-checked') === 'true'`,
  expect: [
    {
      signal: 'rage-click',
      target: '#digest',
      why: 'The switch shows the ring of a press and stays off, six times; the others work.',
    },
  ],
  tolerate: ['dead-click'],
};
