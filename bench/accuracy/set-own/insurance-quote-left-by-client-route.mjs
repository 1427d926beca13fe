export default {
  id: 'insurance-quote-left-by-client-route',
  title: 'A car insurance quote refused twice and left through the app’s own router',
  start: '/quote',
  pages: {
    '/quote': `
<style>
nav{display:flex;gap:20px;padding-bottom:14px;border-bottom:1px solid #dde2e7;margin-bottom:18px}
label{display:block;margin:12px 0}input{font:inherit;display:block;padding:8px;width:320px}
#sum{color:#8c1d18;background:#fdecea;border-left:4px solid #b3261e;padding:12px;max-width:520px}
#promo{float:right;width:280px;background:#eef5ff;padding:14px;border-radius:8px}
</style>
<nav><a href="/home" data-link id="home">Harrow Insurance</a><a href="/claims" data-link>Claims</a><a href="/contact" data-link>Contact</a></nav>
<main id="view"></main>
<script>
const views = {
  '/home': '<h1>Insurance for people who would rather not think about it</h1><p>Cars, homes, bicycles.</p>',
  '/claims': '<h1>Claims</h1>', '/contact': '<h1>Contact</h1>',
  '/quote': '<div id="promo">Customers rate us <b id="rate">4.6</b></div><h1>Your car</h1><div id="err"></div><form id="quote" novalidate><label>Registration <input id="reg" autocomplete="off"></label><label>Mileage per year <input id="miles" inputmode="numeric" autocomplete="off"></label><label>Postcode <input id="post" autocomplete="off"></label><label>Your name <input id="who" autocomplete="off"></label><label>Years without a claim <input id="ncb" autocomplete="off"></label><button id="go">Get my quote</button></form>',
}
function render() {
  view.innerHTML = views[location.pathname] || '<h1>Not found</h1>'
  const form = document.getElementById('quote')
  if (!form) return
  form.onsubmit = async (e) => {
    e.preventDefault()
    go.textContent = 'One moment…'
    const r = await fetch('/api/quotes', { method: 'POST', body: JSON.stringify({ reg: reg.value }) })
    go.textContent = 'Get my quote'
    if (r.status === 422) err.innerHTML = '<p id="sum" role="alert">We cannot offer a quote with these details. Please check your details.</p>'
    else view.innerHTML = '<h1>£412 a year</h1>'
  }
}
setInterval(() => { const x = document.getElementById('rate'); if (x) x.textContent = (4.5 + Math.random() / 5).toFixed(1) }, 2000)
document.addEventListener('click', (e) => { const a = e.target.closest('[data-link]'); if (!a) return; e.preventDefault(); history.pushState({}, '', a.getAttribute('href')); render() })
addEventListener('popstate', render)
render()
</script>`,
  },
  html: '<p>Harrow</p>',
  routes: { 'POST /api/quotes': { status: 422, json: { error: 'declined' }, delay: 500 } },
  steps: [
    { type: 'LK19 VDA', into: '#reg', gap: 75 },
    { type: '9000', into: '#miles', gap: 80 },
    { type: 'LS6 2QD', into: '#post', gap: 75 },
    { type: 'Tom Achebe', into: '#who', gap: 70 },
    { type: '6', into: '#ncb' },
    { wait: 500 },
    { submit: '#go' },
    { wait: 3800 },
    { click: '#reg', at: [0.2, 0.5] },
    { key: 'Control+a' },
    { type: 'LK19VDA', gap: 80 },
    { wait: 500 },
    { submit: '#go' },
    { wait: 4200 },
    { click: '#home' },
    { wait: 4000 },
  ],
  verify: [
    `location.pathname === '/home'`,
    `!document.querySelector('#quote')`,
    `requests.filter((r) => r.path === '/api/quotes').length === 2`,
  ],
  expect: [
    {
      signal: 'form-abandonment',
      target: '#quote, page',
      why: 'Five fields are filled, the quote is refused twice without saying which detail is wrong, and the person gives up and goes to the home page.',
    },
  ],
  tolerate: ['failed-submit-loop'],
};
