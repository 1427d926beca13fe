export default {
  id: 'embla-stuck-in-a-hidden-tab',
  title: 'Carousel measured while its tab was hidden: the arrow does nothing',
  device: 'mobile',
  widgets: ['embla'],
  html: `
<style>body{padding:16px}.tabs button{padding:10px 14px;border:0;border-bottom:3px solid transparent;background:none}.tabs .on{border-color:#06c}.embla{overflow:hidden}.row{display:flex}.row>div{flex:0 0 100%;min-width:0;height:230px;display:grid;place-items:center;color:#fff;font-size:24px}.arrows{display:flex;justify-content:space-between;margin-top:10px}.arrows button{width:56px;height:48px;border-radius:24px;border:1px solid #bbb;background:#fff;font-size:20px}[hidden]{display:none!important}#deal{background:#fff3cd;padding:8px}</style>
<p id="deal"></p><h2>Oak bench</h2>
<div class="tabs"><button id="t1" class="on">Details</button><button id="t2">Similar</button></div>
<div id="p1"><p>120 cm, solid oak, oiled. Delivered flat, two screws.</p></div>
<div id="p2" hidden><div class="embla"><div class="row">${['Ash bench', 'Pine bench', 'Elm stool', 'Beech bench', 'Larch bench'].map((n, i) => `<div style="background:hsl(${i * 60 + 20} 35% 40%)">${n}</div>`).join('')}</div></div><div class="arrows"><button id="prev" aria-label="Previous">‹</button><button id="next" aria-label="Next">›</button></div></div>
<script>
addEventListener('DOMContentLoaded', () => {
  window.embla = EmblaCarousel(document.querySelector('.embla'), { watchResize: false, watchSlides: false }); window.nextClicks = 0
  next.onclick = () => { nextClicks++; embla.scrollNext() }; prev.onclick = () => embla.scrollPrev()
  const tab = (n) => { p1.hidden = n !== 1; p2.hidden = n !== 2; t1.className = n === 1 ? 'on' : ''; t2.className = n === 2 ? 'on' : '' }
  t1.onclick = () => tab(1); t2.onclick = () => tab(2)
  let s = 900; const tick = () => { s--; deal.textContent = 'Offer ends in ' + Math.floor(s / 60) + ':' + String(s % 60).padStart(2, '0') }; tick(); setInterval(tick, 1000)
})
</script>`,
  steps: [{ tap: '#t2' }, { wait: 1500 }, { tap: '#next', times: 6, gap: 235, jitter: 4 }, { wait: 3300 }],
  verify: [
    `window.nextClicks === 6`,
    `window.embla.selectedScrollSnap() === 0`,
    `!document.querySelector('#p2').hidden`,
  ],
  expect: [
    {
      signal: 'rage-tap',
      target: '#next',
      why: 'The next arrow is tapped six times and the same bench stays: the carousel was measured while hidden.',
    },
  ],
  tolerate: ['dead-click', 'rage-click'],
};
