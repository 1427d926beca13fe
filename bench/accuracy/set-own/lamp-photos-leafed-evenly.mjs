export default {
  id: 'lamp-photos-leafed-evenly',
  title: 'Photos leafed through as evenly as a clock: the carousel is busy until it has arrived',
  html: `<style>#car{position:relative;width:420px}#rail{display:flex;overflow:hidden;scroll-behavior:smooth;border-radius:10px}.ph{flex:none;width:420px;height:280px;display:grid;place-items:center;color:#fff;font-size:28px}#next{position:absolute;right:10px;top:120px;width:40px;height:40px;border:0;border-radius:20px}</style>
<h1>Arc lamp “Halvor”</h1><p>£189 · <span id="viewers">12</span> people are looking at it</p>
<div id="car"><div id="rail">${['#92400e', '#1d4ed8', '#047857', '#7c3aed', '#be123c', '#334155', '#0f766e', '#a16207'].map((c, i) => `<div class="ph" style="background:${c}">View ${i + 1}</div>`).join('')}</div><button id="next" aria-controls="rail" aria-label="Next view">›</button></div>
<script>
let v = 12, at = 0
setInterval(() => { v += v % 2 ? 3 : -2; viewers.textContent = v }, 1700)
const slides = [...rail.children]
next.addEventListener('click', () => Promise.resolve().then(() => { at = (at + 1) % slides.length; rail.setAttribute('aria-busy', 'true'); slides[at].scrollIntoView({ block: 'nearest', inline: 'start' }) }))
new IntersectionObserver((entries) => { for (const e of entries) { e.target.toggleAttribute('inert', !e.isIntersecting); if (e.isIntersecting) rail.setAttribute('aria-busy', 'false') } }, { root: rail, threshold: 0.95 }).observe(slides[0])
for (const slide of slides.slice(1)) new IntersectionObserver(([e]) => { slide.toggleAttribute('inert', !e.isIntersecting); if (e.isIntersecting) rail.setAttribute('aria-busy', 'false') }, { root: rail, threshold: 0.95 }).observe(slide)
</script>`,
  steps: [{ wait: 1500 }, { click: '#next', times: 6, gap: [690, 710], jitter: 3 }, { wait: 3500 }],
  verify: [`Math.round(document.querySelector('#rail').scrollLeft / 420) === 6`],
  expect: [],
  why: 'Six views, one after the other; each slides in.',
};
