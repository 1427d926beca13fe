export default {
  id: 'lazy-reviews-try-again-rethrows',
  title: 'Error boundary whose Try again gets the same rejected lazy component and renders the same fallback anew',
  widgets: ['headless'],
  errors: true,
  html: `
<style>main{max-width:720px}.tabs button{padding:10px 16px;border:0;border-bottom:3px solid transparent;background:none}.tabs .on{border-color:#7c3aed}.pane{padding:18px 0;min-height:170px}.alert{background:#fdf2f2;border:1px solid #f3c6c6;padding:14px;border-radius:8px}#retry{padding:9px 16px;border:0;border-radius:6px;background:#7c3aed;color:#fff}#retry:hover{background:#6928d9}</style>
<div id="root"></div>
<script>
const { React, createRoot } = HU, h = React.createElement
const Reviews = React.lazy(async () => {
  const r = await fetch('/assets/Reviews-9f3ac1.js')
  if (!r.ok) throw new Error('Loading chunk Reviews-9f3ac1 failed')
  return { default: () => h('p', null, 'Forty-one reviews') }
})
class Boundary extends React.Component {
  constructor(p) { super(p); this.state = { error: null } }
  static getDerivedStateFromError(error) { return { error } }
  render() {
    if (this.state.error) return h('div', { className: 'alert' }, h('p', null, 'We could not load the reviews.'), h('button', { id: 'retry', onClick: () => { window.__tries = (window.__tries || 0) + 1; this.setState({ error: null }) } }, 'Try again'))
    return this.props.children
  }
}
function Stock() { const [s, set] = React.useState(0); React.useEffect(() => { const t = setInterval(() => set((x) => x + 1), 1000); return () => clearInterval(t) }, []); return h('p', { style: { color: '#556' } }, 'Order within 2 h 14 min ' + String(59 - s % 60).padStart(2, '0') + ' s for delivery tomorrow') }
function App() {
  const [tab, setTab] = React.useState('desc')
  const T = (id, label) => h('button', { id: 't-' + id, className: tab === id ? 'on' : '', onClick: () => setTab(id) }, label)
  return h('main', null, h('h1', null, 'Walnut desk organiser'), h('p', null, '£42, handmade in Leeds'), h(Stock),
    h('div', { className: 'tabs' }, T('desc', 'Description'), T('care', 'Care'), T('rev', 'Reviews (41)')),
    h('div', { className: 'pane' },
      tab === 'desc' && h('p', null, 'Five compartments, felt underneath, 32 by 14 cm.'),
      tab === 'care' && h('p', null, 'Oil once a year. Keep away from radiators.'),
      tab === 'rev' && h(Boundary, null, h(React.Suspense, { fallback: h('p', null, 'Loading reviews …') }, h(Reviews)))))
}
createRoot(document.getElementById('root')).render(h(App))
</script>`,
  routes: { '/assets/Reviews-9f3ac1.js': { status: 404, body: 'Not found', type: 'text/plain', delay: 350 } },
  steps: [
    { until: '#t-care' },
    { wait: 700 },
    { click: '#t-care' },
    { wait: 1500 },
    { click: '#t-rev' },
    { until: '#retry' },
    { wait: 1800 },
    { click: '#retry' },
    { wait: 2300 },
    { click: '#retry', times: 6, gap: 235, jitter: 3 },
    { wait: 3400 },
  ],
  verify: [
    `!!document.querySelector('#retry')`,
    `window.__tries === 7`,
    `requests.filter((r) => r.path.startsWith('/assets/Reviews')).length === 1`,
  ],
  expect: [
    {
      signal: 'rage-click',
      target: '#retry',
      why: 'Try again is pressed seven times, the same box is put in the place of the same box, so the picture stays as it is, and nothing is ever fetched again.',
    },
  ],
  tolerate: ['dead-click', 'error-click', 'error-loop', 'failed-request-click'],
};
