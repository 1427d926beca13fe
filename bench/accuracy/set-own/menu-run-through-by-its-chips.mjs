export default {
  id: 'menu-run-through-by-its-chips',
  title: 'Running through a restaurant menu by its sticky category chips',
  device: 'mobile',
  html: `
<style>body{padding:0}header{padding:18px}#chips{position:sticky;top:0;background:#fff;display:flex;gap:8px;overflow-x:auto;padding:10px 14px;border-bottom:1px solid #ddd;z-index:2}#chips button{flex:none;padding:8px 16px;border-radius:18px;border:1px solid #aaa;background:#fff}#chips .on{background:#111;color:#fff}section{scroll-margin-top:62px;padding:0 18px}.dish{display:flex;justify-content:space-between;padding:18px 0;border-bottom:1px solid #eee}.add{width:40px;height:40px;border-radius:20px;border:1px solid #aaa;background:#fff;font-size:20px}#basket{position:fixed;left:12px;right:12px;bottom:12px;padding:16px;border-radius:12px;background:#0a7;color:#fff;transform:translateY(90px);transition:transform .25s}#basket.up{transform:none}</style>
<header><h2>Thai Corner</h2>Open until 22:30</header><nav id="chips">${['Starters', 'Soups', 'Curries', 'Noodles', 'Rice', 'Sweets', 'Drinks'].map((c, i) => `<button id="c${i}" data-i="${i}">${c}</button>`).join('')}</nav>
${['Starters', 'Soups', 'Curries', 'Noodles', 'Rice', 'Sweets', 'Drinks'].map((c, i) => `<section id="s${i}"><h3>${c}</h3>${Array.from({ length: 6 }, (_, k) => `<div class="dish"><span>${c} no. ${k + 1}</span><button class="add" aria-label="Add">+</button></div>`).join('')}</section>`).join('')}<div style="height:300px"></div><div id="basket"></div>
<script>
let n = 0; window.jumps = 0
chips.onclick = (e) => { const b = e.target.closest('button'); if (b) { jumps++; document.getElementById('s' + b.dataset.i).scrollIntoView({ behavior: 'smooth' }) } }
document.addEventListener('click', (e) => { if (e.target.closest('.add')) { n++; basket.textContent = n + ' in basket'; basket.classList.add('up') } })
const io = new IntersectionObserver((es) => es.forEach((e) => { if (e.isIntersecting) { document.querySelectorAll('#chips .on').forEach((x) => x.classList.remove('on')); const b = document.getElementById('c' + e.target.id.slice(1)); b.classList.add('on'); chips.scrollTo({ left: b.offsetLeft - 200, behavior: 'smooth' }) } }), { rootMargin: '-70px 0px -75% 0px' })
document.querySelectorAll('section').forEach((s) => io.observe(s))
</script>`,
  steps: [
    { tap: '#c2' },
    { wait: 1100 },
    { tap: '#c3' },
    { wait: 1000 },
    { tap: '#c1' },
    { wait: 1100 },
    { tap: '#s1 .dish:nth-of-type(2) .add', times: 4, gap: 210, jitter: 3 },
    { wait: 700 },
    { tap: '#c3' },
    { wait: 1000 },
    { swipe: [190, 620], by: [0, -220], ms: 420 },
    { wait: 800 },
    { swipe: [190, 420], by: [0, 200], ms: 400 },
    { wait: 1100 },
    { tap: '#c2' },
    { wait: 3200 },
  ],
  verify: [
    `window.jumps === 5`,
    `document.querySelector('#basket').textContent === '4 in basket'`,
    `document.querySelector('#c2').className === 'on'`,
  ],
  expect: [],
  why: 'A chip scrolls smoothly to its part of the menu and the basket bar counts at the far end of the screen.',
};
