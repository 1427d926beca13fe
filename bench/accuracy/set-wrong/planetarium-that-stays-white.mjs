export default {
  id: 'planetarium-that-stays-white',
  title: 'A planetarium for schools whose star file never comes: the window stays white',
  html: `
<style>html,body{height:100%}body{padding:0;overflow:hidden}#sky{display:block;width:100vw;height:100vh;touch-action:none}</style><canvas id="sky"></canvas>
<script>
document.title = 'Night sky for schools'
sky.width = innerWidth; sky.height = innerHeight
const g = sky.getContext('2d'); let turn = 0, down = null; window.drags = 0; window.painted = 0

const draw = () => { painted++; g.fillStyle = '#0a1030'; g.fillRect(0, 0, sky.width, sky.height); stars.forEach(([a, y, m], i) => { const x = (((a + turn) % 360 + 360) % 360) / 360 * sky.width; g.fillStyle = '#fff'; g.beginPath(); g.arc(x, y * sky.height, m, 0, 7); g.fill(); if (i % 9 === 0) { g.font = '14px system-ui'; g.fillStyle = '#9fb4ff'; g.fillText(names[i / 9 % names.length], x + 8, y * sky.height + 4) } }); g.fillStyle = '#18302a'; g.fillRect(0, sky.height - 60, sky.width, 60); g.fillStyle = '#cfe'; g.font = '18px system-ui'; g.fillText('Bristol, tonight 21:00 · drag to turn', 24, sky.height - 24) }
const names = ['Vega', 'Deneb', 'Altair', 'Capella', 'Polaris', 'Mirfak', 'Alpheratz']
const boot = async () => { const r = await fetch('/data/stars'); window.stars = await r.json(); draw() }
boot()
sky.addEventListener('pointerdown', (e) => { down = e.clientX; sky.setPointerCapture(e.pointerId) })
sky.addEventListener('pointermove', (e) => { if (down !== null && window.stars) { turn += (e.clientX - down) / 3; down = e.clientX; draw() } })
sky.addEventListener('pointerup', () => { down = null; drags++ })
</script>`,
  routes: {
    '/data/stars': {
      hang: true,
    },
  },
  steps: [
    {
      wait: 7000,
    },
    {
      move: [700, 300],
      ms: 600,
    },
    {
      wait: 2500,
    },
    {
      move: [520, 420],
      ms: 700,
    },
    {
      wait: 6500,
    },
  ],
  verify: ['window.painted === 0', 'requests.length === 1'],
  expect: [
    {
      signal: 'blank-page',
      target: 'page',
      why: 'Seventeen seconds after the page was opened there is nothing but white.',
    },
  ],
  tolerate: ['rage-reload', 'dead-click', 'slow-click'],
};
