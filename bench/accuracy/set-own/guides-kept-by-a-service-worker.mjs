export default {
  id: 'guides-kept-by-a-service-worker',
  title: 'City guides kept for the journey by a service worker, which tells in the footer',
  html: `
<style>.row{display:flex;gap:20px;width:560px;border-bottom:1px solid #e5e7eb;padding:12px 0;align-items:center}.row span{flex:1}.row button{cursor:pointer}footer{position:fixed;left:0;right:0;bottom:0;background:#12303f;color:#fff;padding:14px 24px;display:flex;justify-content:space-between}</style>
<h1>Guides</h1>
<div class="row"><span>Ghent in two days</span><button data-g="ghent" id="g1">Keep offline</button></div>
<div class="row"><span>Porto on foot</span><button data-g="porto" id="g2">Keep offline</button></div>
<div class="row"><span>Tallinn in winter</span><button data-g="tallinn" id="g3">Keep offline</button></div>
<footer><span id="kept">Nothing kept yet</span><span id="wx"></span></footer>
<script>
navigator.serviceWorker.register('/sw.js')
navigator.serviceWorker.addEventListener('message', (e) => { if (e.data.kept) document.getElementById('kept').textContent = 'On this device: ' + e.data.kept.join(', ') })
document.querySelectorAll('[data-g]').forEach((b) => b.addEventListener('click', async () => { const r = await navigator.serviceWorker.ready; r.active.postMessage({ keep: b.dataset.g }) }))
const w = ['Ghent 14°', 'Porto 21°', 'Tallinn −2°']; let k = 0; setInterval(() => { document.getElementById('wx').textContent = w[k++ % 3] }, 1500)
</script>`,
  routes: {
    '/sw.js': {
      type: 'text/javascript',
      body: `const kept = []
addEventListener('install', () => skipWaiting())
addEventListener('activate', (e) => e.waitUntil(clients.claim()))
addEventListener('message', (e) => e.waitUntil((async () => {
  const c = await caches.open('guides')
  await c.put('/g/' + e.data.keep, new Response('text of the guide'))
  await new Promise((r) => setTimeout(r, 1100))
  if (!kept.includes(e.data.keep)) kept.push(e.data.keep)
  e.source.postMessage({ kept })
})()))`,
    },
  },
  steps: [
    { wait: 1200 },
    { click: '#g1' },
    { wait: 3000 },
    { click: '#g3' },
    { wait: 2600 },
    { click: '#g2' },
    { wait: 3200 },
  ],
  verify: `document.getElementById('kept').textContent === 'On this device: ghent, tallinn, porto'`,
  expect: [],
  why: 'A good second after each click the bar at the foot names the guide that was kept.',
};
