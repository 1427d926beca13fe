export default {
  id: 'grey-map-with-refused-tiles',
  title: 'Delivery map stays grey because the key for its tiles has run out',
  widgets: ['leaflet'],
  html: `
<style>#map{width:700px;height:400px;border:1px solid #bbb;background:#ddd}main{max-width:760px}#eta{color:#555}</style>
<main><h1>Do we deliver to you?</h1><p>The green streets are served every weekday. Zoom in to find yours.</p>
<div id="map"></div><p id="eta">Next van leaves in 14 min 20 s</p></main>
<script>
addEventListener('load', () => {
  const map = L.map('map', { attributionControl: false, keyboard: false }).setView([51.454, -2.59], 9)
  L.tileLayer('/tiles/{z}-{x}-{y}.png?key=trial-2026', { maxZoom: 19 }).addTo(map)
  window.deliveryMap = map
})
let left = 860
setInterval(() => { left--; eta.textContent = 'Next van leaves in ' + Math.floor(left / 60) + ' min ' + left % 60 + ' s' }, 1000)
</script>`,
  routes: { '/tiles/*': { status: 403, body: 'key expired', type: 'text/plain', delay: 40 } },
  steps: [
    { wait: 1800 },
    { move: [380, 330], ms: 500 },
    { wait: 500 },
    { click: '.leaflet-control-zoom-in' },
    { wait: 2900 },
    { click: '.leaflet-control-zoom-in', times: 7, gap: 230, jitter: 3 },
    { wait: 3500 },
  ],
  verify: [
    `document.querySelectorAll('.leaflet-tile-loaded').length === 0`,
    `window.deliveryMap.getZoom() > 11 && window.deliveryMap.getZoom() < 19`,
    `requests.filter((r) => r.path.startsWith('/tiles/')).length > 10`,
  ],
  expect: [
    {
      signal: 'rage-click',
      target: '.leaflet-control-zoom-in',
      why: 'The map is an empty grey box whatever is clicked; plus is hammered and all its tiles are refused.',
    },
  ],
  tolerate: ['dead-click', 'error-click', 'error-loop', 'request-loop'],
};
