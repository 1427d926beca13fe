export default {
  id: 'animated-carousel',
  title: 'A carousel moved by the Web Animations API',
  html: `
<style>.frame{width:480px;height:240px;overflow:hidden}.track{display:flex}.track div{flex:0 0 480px;height:240px;display:grid;place-items:center;font-size:40px;color:#fff}.nav{width:44px;height:44px}</style>
<h1>Cabins</h1><div class="frame"><div class="track" id="t">${[0, 1, 2, 3, 4, 5, 6, 7].map((i) => `<div style="background:hsl(${i * 40} 45% 40%)">${i + 1}</div>`).join('')}</div></div>
<div style="height:160px"></div><button class="nav" id="next"><svg width="16" height="16" viewBox="0 0 16 16"><path d="M5 2l6 6-6 6" fill="none" stroke="#222"/></svg></button>
<script>
let i = 0
next.onclick = () => { i = Math.min(7, i + 1); t.animate([{ transform: 'translateX(' + -480 * i + 'px)' }], { duration: 220, fill: 'forwards', easing: 'ease-out' }) }
</script>`,
  steps: [{ click: '#next', times: 6, gap: 260, jitter: 2 }, { wait: 3000 }],
  verify: `i === 6`,
  expect: [],
  why: 'Leafing on; every click brings the next picture.',
};
