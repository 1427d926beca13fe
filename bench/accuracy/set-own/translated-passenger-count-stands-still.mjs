export default {
  id: 'translated-passenger-count-stands-still',
  title: 'A ferry booking read in translation: the number of adults stays at one',
  device: 'mobile',
  widgets: ['headlessui'],
  html: `
<style>body{padding:16px}.row{display:flex;align-items:center;justify-content:space-between;border-top:1px solid #e5e7eb;padding:14px 0}.row button{width:48px;height:48px;border-radius:24px;border:1px solid #2563eb;background:#fff;color:#2563eb;font-size:22px}.pm{display:flex;gap:12px;align-items:center}#total{font-size:20px}#next{color:#555}</style>
<p id="next">Departure in 41:30</p><div id="app"></div>
<script>
let left = 2490
setInterval(() => { left--; next.textContent = (document.documentElement.classList.contains('translated-ltr') ? 'Abfahrt in ' : 'Departure in ') + Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0') }, 1000)
addEventListener('load', () => {
  const { React, createRoot } = window.HeadlessDemo
  const h = React.createElement
  function Booking() {
    const [n, setN] = React.useState(1)
    window.bookedAdults = n
    return h('main', null,
      h('h1', null, 'Holyhead to Dublin'),
      h('p', null, 'Saturday, foot passengers'),
      h('div', { className: 'row' },
        h('span', { id: 'count' }, n, ' adult passengers'),
        h('span', { className: 'pm' },
          h('button', { id: 'minus', onClick: () => setN((v) => Math.max(1, v - 1)) }, '−'),
          h('button', { id: 'plus', onClick: () => setN((v) => Math.min(12, v + 1)) }, '+'))),
      h('p', { id: 'total' }, 'Together £', n * 34),
      h('p', null, 'Children under five travel free.'))
  }
  createRoot(document.getElementById('app')).render(h(Booking))
  // what the browser's translation does: every text node is taken out and two font elements with the translation put in its place
  setTimeout(() => {
    const words = { 'Holyhead to Dublin': 'Holyhead nach Dublin', 'Saturday, foot passengers': 'Samstag, Fußgänger', ' adult passengers': ' Erwachsene', 'Together £': 'Zusammen £', 'Children under five travel free.': 'Kinder unter fünf fahren frei.' }
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT)
    const nodes = []
    while (walker.nextNode()) nodes.push(walker.currentNode)
    for (const t of nodes) {
      const outer = document.createElement('font'), inner = document.createElement('font')
      inner.textContent = words[t.data] || t.data
      outer.append(inner); t.replaceWith(outer)
    }
    document.documentElement.lang = 'de'
    document.documentElement.classList.add('translated-ltr')
  }, 500)
})
</script>`,
  steps: [
    { wait: 1500 },
    { tap: '#plus' },
    { wait: 2900 },
    { tap: '#plus', times: 6, gap: 220, jitter: 4 },
    { wait: 3400 },
  ],
  verify: [
    `document.querySelector('#count').textContent === '1 Erwachsene'`,
    `document.querySelector('#total').textContent === 'Zusammen £34'`,
    `window.bookedAdults === 8`,
  ],
  expect: [
    {
      signal: 'rage-tap',
      target: '#plus',
      why: 'The page has been translated, so the app writes into nodes that are no longer shown: plus is tapped seven times and number and price stand still.',
    },
  ],
  tolerate: ['dead-click', 'rage-click'],
};
