export default {
  id: 'summary-with-edit-links',
  title: 'A summary from which each answer is changed',
  start: '/trip',
  pages: {
    '/trip': `
<style>.row{display:flex;gap:20px;padding:8px 0;border-bottom:1px solid #eee;width:460px}.row span{flex:1}</style>
<main id="m"></main>
<script>
const trip = { seats: '2', date: '3 May' }
const m = document.getElementById('m')
const screens = {
  '/trip': () => '<h1>Your trip</h1>' + Object.entries(trip).map(([k, v]) => '<div class="row"><span>' + k + '</span><b>' + v + '</b><a href="/trip/' + k + '" id="to-' + k + '">Change</a></div>').join('') + '<p>Total € ' + trip.seats * (trip.date.includes('May') ? 40 : 55) + '</p>',
  '/trip/seats': () => '<h1>Seats</h1><input id="v" data-k="seats" value="' + trip.seats + '"><button id="save">Done</button>',
  '/trip/date': () => '<h1>Date</h1><input id="v" data-k="date" value="' + trip.date + '"><button id="save">Done</button>',
}
const go = (path) => { history.pushState(null, '', path); m.innerHTML = screens[path]() }
document.addEventListener('click', (e) => { if (e.target.id === 'save') { trip[v.dataset.k] = v.value; return go('/trip') } const a = e.target.closest('a'); if (a) { e.preventDefault(); go(a.getAttribute('href')) } })
onpopstate = () => { m.innerHTML = screens[location.pathname]() }
m.innerHTML = screens['/trip']()
</script>`,
  },
  steps: [
    { wait: 1500 },
    ...[
      ['seats', '3'],
      ['date', '9 June'],
      ['seats', '2'],
      ['date', '10 May'],
      ['seats', '4'],
    ].flatMap(([what, value]) => [
      { click: `#to-${what}` },
      { until: '#v' },
      { wait: 700 },
      { click: '#v' },
      { key: 'Control+a' },
      { type: value, gap: 110 },
      { wait: 400 },
      { click: '#save' },
      { until: 'h1:has-text("Your trip")' },
      { wait: 1700 },
    ]),
  ],
  verify: `location.pathname === '/trip' && document.querySelector('#m').textContent.includes('160')`,
  expect: [],
  why: 'Finding out what it costs with other seats and dates: each visit changed something, and the total answered.',
};
