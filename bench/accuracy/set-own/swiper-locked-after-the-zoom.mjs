export default {
  id: 'swiper-locked-after-the-zoom',
  title: 'A carousel that works until a photo has been enlarged',
  widgets: ['swiper'],
  html: `
<style>.swiper{width:620px;height:320px;margin:0}.swiper-slide{display:grid;place-items:center;font-size:40px;color:#fff}.also{width:620px;height:70px;overflow:hidden;margin-top:14px}.also div{display:flex;transition:transform .3s}.also i{flex:0 0 155px;height:70px;border:2px solid #fff}</style>
<h1>Houseboat Marie</h1><p><span id="n">17</span> people are looking at this boat</p>
<div class="swiper" id="gallery"><div class="swiper-wrapper">${Array.from({ length: 12 }, (_, i) => `<div class="swiper-slide" style="background:hsl(${i * 29} 40% 42%)">Photo ${i + 1}</div>`).join('')}</div><div class="swiper-button-prev"></div><div class="swiper-button-next"></div></div>
<p><button id="zoom">Enlarge</button></p><div class="also"><div id="strip">${Array.from({ length: 9 }, (_, i) => `<i style="background:hsl(${i * 40} 50% 60%)"></i>`).join('')}</div></div>
<dialog id="big"><p id="bigPhoto"></p><button id="shut">Close</button></dialog>
<script>
window.gallery = new Swiper('#gallery', { modules: [Swiper.Navigation], speed: 200, navigation: { nextEl: '.swiper-button-next', prevEl: '.swiper-button-prev' } })
let at = 0
setInterval(() => { at = (at + 1) % 5; strip.style.transform = 'translateX(' + -155 * at + 'px)' }, 900)
setInterval(() => { n.textContent = 12 + Math.floor(Math.random() * 9) }, 1100)
const free = (on) => { gallery.allowSlideNext = on; gallery.allowSlidePrev = on }
zoom.onclick = () => { free(false); bigPhoto.textContent = 'Photo ' + (gallery.activeIndex + 1); big.showModal() }
big.addEventListener('cancel', () => free(true)); shut.onclick = () => big.close()
</script>`,
  steps: [
    { click: '.swiper-button-next', times: 5, gap: 300, jitter: 2 },
    { wait: 900 },
    { click: '.swiper-button-prev' },
    { wait: 900 },
    { click: '#zoom' },
    { wait: 1500 },
    { click: '#shut' },
    { wait: 900 },
    { click: '.swiper-button-next', times: 6, gap: 270, jitter: 3 },
    { wait: 3200 },
  ],
  verify: `window.gallery.activeIndex === 4 && !document.querySelector('#big').open`,
  expect: [
    {
      signal: 'rage-click',
      target: '.swiper-button-next',
      why: 'It leafed on before; after the photo was closed it does not move however often Next is pressed.',
    },
  ],
  tolerate: ['dead-click'],
};
