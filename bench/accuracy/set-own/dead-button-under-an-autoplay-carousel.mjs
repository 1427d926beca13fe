export default {
  id: 'dead-button-under-an-autoplay-carousel',
  title: 'A dead button hammered below a carousel that plays by itself',
  html: `
<style>.frame{width:480px;overflow:hidden}.track{display:flex;transition:transform .35s}.track div{flex:0 0 480px;height:180px;display:grid;place-items:center;color:#fff;font-size:30px}</style>
<div class="frame"><div class="track" id="t">${[0, 1, 2, 3].map((i) => `<div style="background:hsl(${i * 80} 40% 40%)">Offer ${i + 1}</div>`).join('')}</div></div><div class="dots" id="dots">1/4</div><button id="book">Book now</button>
<script>let i = 0; setInterval(() => { i = (i + 1) % 4; t.style.transform = 'translateX(' + -480 * i + 'px)'; dots.textContent = i + 1 + '/4' }, 1200)</script>`,
  steps: [{ wait: 2600 }, { click: '#book', times: 6, gap: [200, 260], jitter: 3 }, { wait: 3200 }],
  expect: [
    {
      signal: 'rage-click',
      target: '#book',
      why: 'Six clicks on a button that does nothing; the pictures change by themselves.',
    },
    { signal: 'dead-click', target: '#book', why: 'Nothing comes of it.' },
  ],
};
