export default {
  id: 'cookie-reject-queue-never-read',
  title: 'A cookie sheet that takes no refusal',
  device: 'mobile',
  html: `
<style>body{padding:0}header{padding:12px 16px;font-weight:700}#hero{height:210px;color:#fff;display:grid;place-items:center;font-size:24px}article{padding:4px 16px}.sheet{position:fixed;left:0;right:0;bottom:0;background:#fff;border-radius:18px 18px 0 0;box-shadow:0 -8px 30px #0004;padding:18px}.sheet h2{margin:0 0 6px;font-size:18px}.sheet p{margin:0 0 12px;font-size:14px}.sheet button{display:block;width:100%;height:48px;margin-top:8px;border-radius:12px;border:1px solid #1d4ed8;background:#fff;color:#1d4ed8;transition:transform .12s}.sheet button.main{background:#1d4ed8;color:#fff}.sheet button:active{transform:scale(.97)}</style>
<header>The Morning Mail</header><div id="hero"></div>
<article><h1>Canal reopens after ten years</h1><p>The first boats went through at noon, with a brass band on the towpath and more people than the lock keepers had ever seen.</p><p>Volunteers had cleared four thousand tonnes of mud by hand and by barge.</p></article>
<div class="sheet" id="sheet"><h2>Your privacy</h2><p>We and 214 partners store information on your phone to show advertising that suits you.</p><button class="main" id="ok">Accept all</button><button id="reject">Reject all</button><button id="more">Manage</button></div>
<script>
// consent stub: calls wait in a queue until the vendor's script comes and works them off
window.__cmp = { q: [] }
addEventListener('load', () => { const s = document.createElement('script'); s.src = '/cmp/v2.js'; document.head.append(s) })
for (const [id, cmd] of [['ok', 'acceptAll'], ['reject', 'rejectAll'], ['more', 'showUi']]) document.getElementById(id).addEventListener('click', () => { __cmp.q.push([cmd, () => { sheet.hidden = true }]); navigator.sendBeacon('/rum', id) })
const stories = [['Canal', '#0e7490'], ['Cup final', '#9f1239'], ['Weather', '#3f6212'], ['Markets', '#5b21b6']]; let i = 0
const turn = () => { const [n, c] = stories[i++ % 4]; hero.textContent = n; hero.style.background = c }
turn(); setInterval(turn, 1300)
</script>`,
  routes: { '/cmp/v2.js': { status: 503, body: '' }, 'POST /rum': { status: 204, body: '' } },
  steps: [{ wait: 2200 }, { tap: '#reject' }, { wait: 4200 }, { tap: '#reject', jitter: 3 }, { wait: 4000 }],
  verify: [
    `window.__cmp.q.length === 2`,
    `document.querySelector('#sheet').getBoundingClientRect().height > 200`,
    `requests.filter((r) => r.path === '/rum').length === 2`,
  ],
  expect: [
    {
      signal: 'dead-click',
      target: '#reject',
      why: 'Reject all is tapped twice with patience; the sheet stays over half of the screen. Only a beacon goes out and the headline picture turns by itself.',
    },
  ],
};
