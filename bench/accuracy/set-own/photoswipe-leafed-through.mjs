const pic = (i) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="hsl(${i * 40} 50% 45%)"/><text x="520" y="420" font-size="90" fill="#fff">${i + 1}</text></svg>`)}`;
export default {
  id: 'photoswipe-leafed-through',
  title: 'Leafing through a photo lightbox by arrow and keyboard',
  widgets: ['photoswipe'],
  html: `
<style>#g a{display:inline-block;margin:4px}#g img{width:150px;height:100px;object-fit:cover}</style>
<h1>Our week in Tallinn</h1><div id="g">${Array.from({ length: 9 }, (_, i) => `<a href="${pic(i)}" data-pswp-width="2400" data-pswp-height="1600"><img alt="Photo ${i + 1}" src="${pic(i)}"></a>`).join('')}</div>
<script>
window.visited = []; window.shut = 0; window.zooms = 0
const lb = new PhotoSwipeLightbox({ gallery: '#g', children: 'a', pswpModule: PhotoSwipe })
lb.on('change', () => visited.push(lb.pswp.currIndex)); lb.on('destroy', () => shut++); lb.on('beforeZoomTo', () => zooms++)
lb.init()
</script>`,
  steps: [
    { click: '#g a:nth-child(1)' },
    { wait: 1000 },
    { click: '.pswp__button--arrow--next', times: 7, gap: 240, jitter: 2 },
    { wait: 900 },
    { click: '.pswp__button--arrow--prev', times: 3, gap: 330 },
    { wait: 700 },
    { key: 'ArrowRight', times: 8, gap: 180 },
    { wait: 800 },
    { click: '.pswp__button--zoom' },
    { wait: 900 },
    { click: '.pswp__button--zoom' },
    { wait: 900 },
    { key: 'Escape' },
    { wait: 900 },
    { click: '#g a:nth-child(4)' },
    { wait: 1200 },
    { click: '.pswp__button--close' },
    { wait: 3200 },
  ],
  verify: [`window.shut === 2 && !document.querySelector('.pswp')`, `window.visited.length >= 18`, `window.zooms >= 2`],
  expect: [],
  why: 'Photos follow each press of arrow button and arrow key; the lightbox is opened and closed as usual.',
};
