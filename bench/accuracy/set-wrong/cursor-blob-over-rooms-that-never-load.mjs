const shake = Array.from({ length: 28 }, (_, i) => [i % 2 ? 400 : 790, 380 + ((i * 31) % 60)]);
export default {
  id: 'cursor-blob-over-rooms-that-never-load',
  title: 'A hotel with a fancy cursor that follows the mouse, and free rooms that never come',
  html: `
<style>
body{padding:0;background:#f4efe7;cursor:none;font-family:Georgia,serif}a,button{cursor:none}nav{display:flex;gap:28px;padding:22px 40px}nav b{flex:1;letter-spacing:3px}
main{padding:10px 40px;display:grid;grid-template-columns:1fr 1fr;gap:40px}#pic{height:420px;background:linear-gradient(140deg,#8aa39b,#d9c7a5);transition:transform .2s}
.dates{display:flex;gap:14px;margin:18px 0}.dates input{font:inherit;padding:8px;border:1px solid #bda}#go{padding:12px 22px;background:#2f4038;color:#fff;border:0}
#dot,#ring{position:fixed;left:0;top:0;border-radius:50%;pointer-events:none;z-index:9}#dot{width:10px;height:10px;margin:-5px;background:#2f4038}#ring{width:44px;height:44px;margin:-22px;border:1px solid #2f4038;transition:transform .12s ease-out}
#rooms .spin{display:inline-block;width:16px;height:16px;border:2px solid #2f4038;border-right-color:transparent;border-radius:50%;animation:r 1s linear infinite}@keyframes r{to{rotate:1turn}}
</style>
<nav><b>MAISON ALDER</b><a href="#rooms">Rooms</a><a href="#table">Table</a><a href="#find">Find us</a></nav>
<main><div id="pic" role="img" aria-label="The garden"></div><section><h1>Stay with us</h1><p>Eleven rooms between the river and the orchard.</p>
<div class="dates"><input id="from" type="date" value="2026-12-11"><input id="to" type="date" value="2026-12-13"></div><button id="go">Show free rooms</button><div id="rooms" aria-live="polite"></div></section></main>
<div id="ring"></div><div id="dot"></div>
<script>
window.moves = 0
addEventListener('mousemove', (e) => { moves++; const t = 'translate(' + e.clientX + 'px,' + e.clientY + 'px)'; dot.style.transform = t; ring.style.transform = t; pic.style.transform = 'translate(' + (640 - e.clientX) / 60 + 'px,' + (400 - e.clientY) / 60 + 'px)' })
go.onclick = async () => { go.disabled = true; rooms.innerHTML = '<p><span class="spin"></span> Looking for rooms…</p>'; const r = await fetch('/api/availability', { method: 'POST', body: from.value }); rooms.innerHTML = (await r.json()).map((x) => '<p>' + x.name).join('') }
</script>`,
  routes: { 'POST /api/availability': { hang: true } },
  steps: [
    { wait: 1200 },
    { move: [760, 300], ms: 700 },
    { click: '#go', approach: 400 },
    { wait: 4200 },
    { path: shake, ms: 2800 },
    { wait: 2500 },
    { path: shake.map(([x, y]) => [x + 60, y - 40]), ms: 2800 },
    { wait: 3000 },
  ],
  verify: [
    `document.querySelector('#rooms').textContent.includes('Looking')`,
    `window.moves > 40`,
    `requests.length === 1`,
  ],
  expect: [
    {
      signal: 'thrashed-cursor',
      target: 'page',
      why: 'The rooms never come and the mouse is flung to and fro; the blob that follows it is mere decoration.',
    },
  ],
  tolerate: ['dead-click', 'slow-click', 'disabled-click', 'failed-request-click'],
};
