export default {
  id: 'carousel-stuck',
  title: 'Carousel that is stuck',
  html: `
<style>.v{width:420px;height:220px;display:grid;place-items:center;background:#dbeafe;font-size:32px}.nav{display:flex;gap:8px;margin-top:8px}</style>
<h1>Rooms</h1><div class="v" id="v">1 of 1</div><div class="nav"><button id="prev" aria-label="Previous">‹</button><button id="next" aria-label="Next">›</button></div><p id="clock"></p>
<script>let slide = 0; const slides = []; next.onclick = () => { slide = (slide + 1) % Math.max(1, slides.length); v.dataset.slide = slide }; setInterval(() => { clock.textContent = new Date().toLocaleTimeString() }, 1000)</script>`,
  steps: [{ click: '#next', times: 6, gap: 260, jitter: 2 }, { wait: 3000 }],
  verify: `document.querySelector('#v').textContent === '1 of 1'`,
  expect: [{ signal: 'rage-click', target: '#next', why: 'Six clicks on Next and the picture never changes.' }],
  tolerate: ['dead-click'],
};
