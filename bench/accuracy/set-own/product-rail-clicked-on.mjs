export default {
  id: 'product-rail-clicked-on',
  title: 'Leafing through a looping product rail by its arrows',
  widgets: ['splide'],
  html: `
<style>.splide__slide{height:220px;display:grid;place-items:center;color:#fff;font-size:26px;border-radius:8px}.wrap{max-width:900px;margin:0 auto}</style>
<div class="wrap"><h1>You may also like</h1>
<section class="splide" aria-label="Products"><div class="splide__track"><ul class="splide__list">
${Array.from({ length: 12 }, (_, i) => `<li class="splide__slide" style="background:hsl(${i * 30} 40% 40%)">Chair ${i + 1}</li>`).join('')}
</ul></div></section><p>Free delivery over £40.</p></div>
<script>window.rail = new Splide('.splide', { type: 'loop', perPage: 3, perMove: 1, gap: 16, pagination: false }); rail.mount(); window.moves = 0; rail.on('move', () => moves++)</script>`,
  steps: [
    { click: '.splide__arrow--next', times: 8, gap: 230, jitter: 2 },
    { wait: 900 },
    { click: '.splide__arrow--prev', times: 5, gap: 210, jitter: 2 },
    { wait: 3200 },
  ],
  verify: [`window.moves >= 11`, `window.rail.index > 0`],
  expect: [],
  why: 'Every click slides the rail on by one chair; only a transform far from the arrow changes.',
};
