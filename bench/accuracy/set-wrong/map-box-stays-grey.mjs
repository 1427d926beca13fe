export default {
  id: 'map-box-stays-grey',
  title: 'A map that is drawn once it comes into view, and fails then',
  errors: true,
  html: `
<style>.info{height:760px}.map{height:300px;background:#d1d5db;border-radius:12px}</style>
<h1>Where to find us</h1><button id="show">Show the map</button><div class="info"><p>Open Monday to Saturday, 9 to 18.</p></div><div id="slot"></div>
<script>
const watch = new IntersectionObserver((seen) => {
  for (const s of seen) if (s.isIntersecting) { watch.unobserve(s.target); const map = new MapKit.Map(s.target, { zoom: 14 }); map.addMarker(51.38, -2.36) }
}, { threshold: 0.5 })
show.addEventListener('click', () => {
  slot.innerHTML = '<div class="map" role="img" aria-label="Map"></div>'
  watch.observe(slot.firstChild)
  slot.scrollIntoView({ behavior: 'smooth', block: 'center' })
})
</script>`,
  steps: [{ wait: 400 }, { click: '#show' }, { wait: 4200 }],
  verify: `document.querySelector('.map').childElementCount === 0 && scrollY > 100`,
  expect: [
    {
      signal: 'error-click',
      target: '#show',
      why: 'The page scrolls to a grey box: the library for the map is missing and the script fails.',
    },
  ],
  tolerate: ['dead-click'],
};
