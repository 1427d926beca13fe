const rows = 8,
  cols = 10;
const seats = Array.from({ length: rows * cols }, (_, i) => {
  const r = Math.floor(i / cols),
    c = i % cols,
    sold = (r * 7 + c * 5) % 11 === 0;
  return `<use id="s${r}-${c}" class="seat" href="#${sold ? 'sold' : 'free'}" x="${20 + c * 31 + (c > 4 ? 20 : 0)}" y="${70 + r * 34}"/>`;
}).join('');
export default {
  id: 'svg-seat-map-basevals',
  title: 'Four seats in a theatre, on a plan that is enlarged',
  device: 'mobile',
  html: `
<style>body{padding:0 0 90px}h1{font-size:20px;margin:14px 16px 0}p{margin:4px 16px}.plan{position:relative;margin:10px 0}#plan{width:390px;height:400px;display:block;background:#f8fafc;touch-action:pan-y}.seat{cursor:pointer}.zoom{position:absolute;right:10px;top:10px;display:grid;gap:6px}.zoom button{width:46px;height:46px;border-radius:10px;border:1px solid #94a3b8;background:#fff;font-size:22px}.bar{position:fixed;left:0;right:0;bottom:0;padding:12px 16px;background:#fff;border-top:1px solid #cbd5e1;display:flex;justify-content:space-between;align-items:center}.bar button{padding:12px 20px;border:0;border-radius:10px;background:#7c2d12;color:#fff}</style>
<h1>The Seagull</h1><p>Saturday, 19.30. All seats £24. White is free, grey is sold, green is yours.</p>
<div class="plan"><svg id="plan" viewBox="0 0 390 400"><defs>
<symbol id="free" width="24" height="26"><rect x="1" y="1" width="22" height="24" rx="6" fill="#fff" stroke="#64748b"/></symbol>
<symbol id="sold" width="24" height="26"><rect x="1" y="1" width="22" height="24" rx="6" fill="#cbd5e1"/></symbol>
<symbol id="mine" width="24" height="26"><rect x="1" y="1" width="22" height="24" rx="6" fill="#16a34a"/><path d="M7 13l4 4 7-9" stroke="#fff" stroke-width="3" fill="none"/></symbol></defs>
<rect x="90" y="14" width="210" height="26" rx="6" fill="#334155"/><text x="195" y="32" fill="#fff" font-size="14" text-anchor="middle">STAGE</text>${seats}</svg>
<div class="zoom"><button id="in" aria-label="Larger">+</button><button id="out" aria-label="Smaller">−</button></div></div>
<p>Seats are held for ten minutes once you go on.</p>
<div class="bar"><span>Up to six seats per order</span><button id="go">Continue</button></div>
<script>
const svg = document.getElementById('plan'), box = svg.viewBox.baseVal
window.scale = 1; window.picks = 0
const zoom = (f) => { const s = Math.min(2.4, Math.max(1, scale * f)); if (s === scale) return; scale = s
  const w = 390 / s, h = 400 / s; box.x = 195 - w / 2; box.y = Math.max(0, 190 - h / 2); box.width = w; box.height = h }
document.getElementById('in').onclick = () => zoom(1.18); document.getElementById('out').onclick = () => zoom(1 / 1.18)
svg.addEventListener('click', (e) => { const u = e.target.closest('use'); if (!u || u.href.baseVal === '#sold') return; picks++; u.href.baseVal = u.href.baseVal === '#mine' ? '#free' : '#mine' })
</script>`,
  steps: [
    { wait: 1200 },
    { tap: '#in', times: 4, gap: 290, jitter: 3 },
    { wait: 1500 },
    { tap: '#s3-4' },
    { wait: 800 },
    { tap: '#s3-5' },
    { wait: 1000 },
    { tap: '#s4-4' },
    { wait: 700 },
    { tap: '#s4-5' },
    { wait: 1600 },
    { tap: '#s4-4', times: 3, gap: 620, jitter: 2 },
    { wait: 1100 },
    { tap: '#s4-3' },
    { wait: 1400 },
    { tap: '#out', times: 4, gap: 270, jitter: 3 },
    { wait: 3400 },
  ],
  verify: [
    `window.picks === 8`,
    `Math.abs(window.scale - 1) < 0.01`,
    `[...document.querySelectorAll('.seat')].filter((u) => u.href.baseVal === '#mine').map((u) => u.id).join() === 's3-4,s3-5,s4-3,s4-5'`,
  ],
  expect: [],
  why: 'Every tap of + and − changes the size of the plan and every tapped seat turns green or white; the drawing is changed through its SVG properties.',
};
