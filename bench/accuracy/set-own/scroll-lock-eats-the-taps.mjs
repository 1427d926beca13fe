export default {
  id: 'scroll-lock-eats-the-taps',
  title: 'A drawer whose scroll lock swallows every tap in it',
  device: 'mobile',
  html: `
<style>header{display:flex;justify-content:space-between;align-items:center}#burger{width:48px;height:48px;border:0;background:none;font-size:26px}.hero{overflow:hidden;width:342px;height:160px;border-radius:12px}.hero div{display:flex;transition:transform .3s}.hero i{flex:0 0 342px;height:160px}.drawer{position:fixed;top:0;left:0;bottom:0;width:300px;background:#fff;box-shadow:4px 0 30px #0003;padding:24px;transform:translateX(-110%);transition:transform .2s}.drawer.open{transform:none}.drawer a{display:block;padding:16px 0;color:inherit;text-decoration:none;border-bottom:1px solid #eee}</style>
<header><b>Nordlys</b><span>Sale ends in <b id="left">3600</b> s</span><button id="burger" aria-label="Menu">☰</button></header>
<div class="hero"><div id="strip"><i style="background:#fca5a5"></i><i style="background:#93c5fd"></i><i style="background:#86efac"></i></div></div><h1>Autumn</h1><p>Wool, tweed and waxed cotton.</p>
<nav class="drawer" id="drawer"><p>Offer closes in <b id="left2">3600</b> s</p><a href="/new" id="fresh">New in</a><a href="/coats" id="coats">Coats</a><a href="/sale" id="sale">Sale</a></nav>
<script>
let s = 3600, at = 0
setInterval(() => { left.textContent = left2.textContent = --s }, 1000)
setInterval(() => { at = (at + 1) % 3; strip.style.transform = 'translateX(' + -342 * at + 'px)' }, 1400)
const lock = (e) => e.preventDefault()
burger.onclick = () => { drawer.classList.add('open'); drawer.addEventListener('touchstart', lock, { passive: false }); drawer.addEventListener('touchmove', lock, { passive: false }) }
</script>`,
  pages: { '/sale': '<h1>Sale</h1>', '/coats': '<h1>Coats</h1>', '/new': '<h1>New in</h1>' },
  steps: [
    { wait: 800 },
    { tap: '#burger' },
    { wait: 1200 },
    { tap: '#sale', at: [0.25, 0.5], times: 6, gap: [210, 270], jitter: 5 },
    { wait: 3200 },
  ],
  verify: `location.pathname === '/' && drawer.classList.contains('open')`,
  expect: [{ signal: 'rage-tap', target: '#sale', why: 'Six taps on Sale, and the drawer just stands there.' }],
  tolerate: ['dead-click', 'rage-click'],
};
