const plan = (
  day,
  when,
  rows,
) => `<style>body{padding:0}header{background:#4a2c6d;color:#fff;padding:14px 16px}main{padding:14px 16px}.note{background:#e9f3ff;border-left:4px solid #2b6cb0;padding:10px 12px;margin-bottom:12px;min-height:66px}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:8px 4px;text-align:left}nav{display:flex;gap:16px;padding:10px 16px;border-bottom:1px solid #ddd}</style>
<header><b>Hollins High School</b> · Parents and pupils</header><nav><a href="/plan">Cover plan</a><a href="/meals">Meals</a><a href="/letters">Letters</a></nav>
<main><div class="note" id="note">&nbsp;</div><h1 style="font-size:22px;margin:6px 0" id="day">Cover plan for ${day}</h1><p>Updated ${when}</p><table><tr><th>Lesson</th><th>Form</th><th>Instead</th></tr>${rows.map((r) => '<tr><td>' + r.join('</td><td>') + '</td></tr>').join('')}</table><p>Please be in the new room five minutes early.</p></main>
<script>
fetch('/api/notices').then((r) => r.json()).then((d) => { document.getElementById('note').textContent = d.text })
if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js')
</script>`;
const old = plan('Monday', 'Sunday 18:20', [
  ['2', '8B', 'Ms Reid, room 14'],
  ['4', '9A', 'cancelled'],
  ['6', '7C', 'Mr Osei, gym'],
]);
const fresh = plan('Tuesday', 'Tuesday 07:05', [
  ['1', '8B', 'cancelled'],
  ['3', '9A', 'Mr Osei, room 3'],
]);
export default {
  id: 'school-cover-plan-stale-cache',
  title:
    'Cover plan of a school on a phone: the notice says it is out, the service worker goes on showing Monday’s, reloaded five times',
  device: 'mobile',
  start: '/plan',
  arrive: 2600,
  pages: { '/plan': [old, old, fresh], '/meals': '<h1>Meals</h1>' },
  routes: {
    '/api/notices': {
      delay: 150,
      json: { text: 'Tuesday, 07:05: today’s cover plan has been published. Lessons of 8B and 9A are affected.' },
    },
    '/sw.js': {
      type: 'text/javascript',
      body: `const NAME = 'hollins-v12'
self.addEventListener('install', (e) => { e.waitUntil(caches.open(NAME).then((c) => c.add('/plan')).then(() => self.skipWaiting())) })
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (e) => { if (e.request.mode === 'navigate') e.respondWith(caches.match(e.request).then((hit) => hit || fetch(e.request))) })`,
    },
  },
  steps: [
    { wait: 1500 },
    { reload: true },
    { wait: 2300 },
    { reload: true },
    { wait: 1900 },
    { reload: true },
    { wait: 1700 },
    { reload: true },
    { wait: 1900 },
    { reload: true },
    { until: '#day' },
    { wait: 3500 },
  ],
  verify: [
    `document.querySelector('#day').textContent.includes('Monday')`,
    `!!navigator.serviceWorker.controller`,
    `document.querySelector('#note').textContent.includes('Tuesday')`,
  ],
  expect: [
    {
      signal: 'rage-reload',
      target: 'page',
      why: 'The notice promises today’s plan; five reloads in a dozen seconds bring back the one of yesterday each time.',
    },
  ],
};
