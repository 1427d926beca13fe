export default {
  id: 'bills-loader-without-a-sign',
  title: 'See all bills: React Router waits six seconds for its loader, and the class it notes that by has no style',
  widgets: ['router'],
  html: `<style>body{padding:0!important}.top{display:flex;gap:18px;padding:14px 24px;background:#ecfdf5;align-items:center}.top a{color:#065f46}.top .active{font-weight:700}.now{margin-left:auto}main{padding:24px}.card{border:1px solid #d1fae5;border-radius:10px;padding:16px;max-width:380px}.btn{display:inline-block;background:#059669;color:#fff;padding:10px 18px;border-radius:8px;text-decoration:none}td{padding:6px 24px 6px 0}</style>
<div id="root"></div>
<script>
const { React, createRoot, createBrowserRouter, RouterProvider, Link, NavLink, Outlet, useLoaderData } = Router, h = React.createElement
function Shell() {
  const [power, setPower] = React.useState(3)
  React.useEffect(() => { const t = setInterval(() => setPower((x) => (x % 9) + 1), 1500); return () => clearInterval(t) }, [])
  return h(React.Fragment, null, h('nav', { className: 'top' }, h('b', null, 'Brightside Energy'), h(NavLink, { to: '/', end: true }, 'Overview'), h(NavLink, { to: '/tariff' }, 'Tariff'), h(NavLink, { to: '/bills' }, 'Bills'), h('span', { className: 'now' }, 'now ' + power + '.4 kW')), h(Outlet))
}
const Home = () => h('main', null, h('h1', null, 'Good morning, Ines'), h('p', null, 'Your meter was read on 3 November.'), h('section', { className: 'card' }, h('h2', null, 'Balance'), h('p', null, 'You are € 41.20 ahead.'), h(Link, { to: '/bills', className: 'btn', id: 'all' }, 'See all bills')))
const Tariff = () => h('main', null, h('h1', null, 'Green Fix 24'), h('p', null, '28.4 ct per kWh, until May 2027.'))
const Bills = () => h('main', null, h('h1', null, 'Bills'), h('table', null, h('tbody', null, useLoaderData().map(({ month, sum }) => h('tr', { key: month }, h('td', null, month), h('td', null, sum))))))
const router = createBrowserRouter([{ path: '/', Component: Shell, children: [{ index: true, Component: Home }, { path: 'tariff', Component: Tariff }, { path: 'bills', Component: Bills, loader: async ({ request }) => (await fetch('/api/bills', { signal: request.signal })).json() }] }])
createRoot(document.getElementById('root')).render(h(RouterProvider, { router }))
</script>`,
  routes: {
    '/api/bills': {
      json: [
        { month: 'October', sum: '€ 84.10' },
        { month: 'September', sum: '€ 79.60' },
        { month: 'August', sum: '€ 71.05' },
      ],
      delay: 6200,
    },
  },
  steps: [{ wait: 1600 }, { click: '#all' }, { until: 'h1:has-text("Bills")', ms: 12000 }, { wait: 3500 }],
  verify: [
    `location.pathname === '/bills'`,
    `document.querySelectorAll('td').length === 6`,
    `requests.filter((r) => r.path === '/api/bills').length === 1`,
  ],
  expect: [
    {
      signal: 'slow-click',
      target: '#all',
      why: 'For six seconds after the click the old page stands there as if nothing had been clicked.',
    },
  ],
};
