export default {
  id: 'queue-drawn-anew-under-the-pointer',
  title:
    'A support queue that wakes up when the mouse moves is drawn anew with a ticket on top, and Take hits the ticket above',
  html: `<style>h1{margin:0 0 8px;font-size:24px}#q{width:900px}.row{display:flex;align-items:center;height:52px;border-bottom:1px solid #e5e7eb}.row span{flex:1}.row button{padding:4px 22px}</style>
<h1>Queue</h1><p id="s">You have no tickets</p><div id="q"></div>
<script>
let rows = [['T-318', 'Printer offline'], ['T-317', 'Cannot sign in'], ['T-316', 'Invoice missing'], ['T-315', 'New phone'], ['T-314', 'Screen flickers']]
const q = document.getElementById('q'), mine = new Set()
window.taken = []; window.released = []
const draw = () => { q.innerHTML = rows.map(([id, what]) => '<div class="row"><span>' + id + '</span><span>' + what + '</span><button data-' + (mine.has(id) ? 'release' : 'take') + '="' + id + '">' + (mine.has(id) ? 'Release' : 'Take') + '</button></div>').join('') }
draw()
q.addEventListener('click', ({ target: { dataset: { take, release } } }) => {
  const id = take || release
  if (!id) return
  if (take) { taken.push(id); mine.add(id) } else { released.push(id); mine.delete(id) }
  document.getElementById('s').textContent = take ? id + ' is yours' : 'You have no tickets'
  draw()
})
let last = performance.now(), busy = false
document.addEventListener('mousemove', () => {
  const idle = performance.now() - last
  last = performance.now()
  if (idle < 3500 || busy) return
  busy = true
  fetch('/api/queue/new').then((r) => r.json()).then((list) => { rows = [...list, ...rows]; draw() })
})
</script>`,
  routes: { '/api/queue/new': { json: [['T-319', 'Headset broken']], delay: 50 } },
  steps: [
    { wait: 400 },
    { move: [1050, 620], ms: 300 },
    { wait: 5200 },
    { click: '[data-take="T-315"]', approach: 380 },
    { wait: 1500 },
    { click: '[data-release="T-316"]' },
    { wait: 1400 },
    { click: '[data-take="T-315"]' },
    { wait: 3000 },
  ],
  verify: [`taken.join() === 'T-316,T-315'`, `released.join() === 'T-316'`],
  expect: [
    {
      signal: 'misclick-layout-shift',
      target: '[data-take="T-316"], [data-release="T-316"], #q',
      why: 'A new ticket pushes the rows down just before the click; the wrong ticket is taken and has to be released.',
    },
  ],
};
