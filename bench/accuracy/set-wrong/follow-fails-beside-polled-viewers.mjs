export default {
  id: 'follow-fails-beside-polled-viewers',
  title: 'Following a shop fails with a 500 that nobody shows, beside a number that comes with a poll',
  html: `
<style>#follow { padding: 8px 18px; border-radius: 20px; border: 1px solid #36c; background: #fff; color: #36c; cursor: pointer }</style>
<div><h1>Ebba Keramik</h1><small id="live">4 people are looking</small><p>Bowls and cups from Malmö.</p><button id="follow">Follow</button></div>
<script>
const poll = () => fetch('/api/viewers').then((r) => r.json()).then(({ n }) => { live.textContent = n + ' people are looking' })
setTimeout(() => { poll(); setInterval(poll, 3000) }, 1800)
follow.onclick = async () => { const r = await fetch('/api/follow', { method: 'POST' }); if (r.ok) follow.textContent = 'Following' }
</script>`,
  routes: {
    '/api/viewers': [{ json: { n: 5 } }, { json: { n: 3 } }, { json: { n: 6 } }, { json: { n: 4 } }],
    'POST /api/follow': { status: 500, json: { error: 'internal' }, delay: 420 },
  },
  steps: [{ click: '#follow' }, { wait: 3400 }],
  verify: [
    `document.querySelector('#follow').textContent === 'Follow'`,
    `requests.some((r) => r.path === '/api/follow')`,
  ],
  expect: [
    {
      signal: 'failed-request-click',
      target: '#follow',
      why: 'The click ends in a 500 of which the page says nothing; the number beside it comes with a poll.',
    },
  ],
  tolerate: ['dead-click', 'error-click'],
};
