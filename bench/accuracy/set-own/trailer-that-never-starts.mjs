export default {
  id: 'trailer-that-never-starts',
  title: 'A trailer that cannot be loaded, below a teaser that plays by itself',
  html: `
<style>.row{display:flex;gap:24px}.box{width:420px}.box video{width:420px;height:236px;background:#0f172a;display:block}.bar{height:4px;background:#e2e8f0}.bar i{display:block;height:4px;background:#dc2626;width:0}.play{margin-top:-140px;margin-left:182px;position:relative;width:56px;height:56px;border-radius:28px;border:0;background:#fffc;font-size:20px;cursor:pointer}</style>
<h1>The lighthouse keeper</h1><div class="row"><div class="box"><video id="teaser" muted autoplay playsinline></video><div class="bar"><i id="pos"></i></div><p>Teaser</p></div>
<div class="box"><video id="trailer" src="/media/trailer.mp4" preload="none"></video><button class="play" id="play" aria-label="Play the trailer">▶</button></div></div><p>In cinemas from 3 May</p>
<script>
const c = document.createElement('canvas'), g = c.getContext('2d')
c.width = 420; c.height = 236
let f = 0
setInterval(() => { f++; g.fillStyle = 'hsl(' + (f * 3) % 360 + ' 50% 40%)'; g.fillRect(0, 0, 420, 236) }, 60)
teaser.srcObject = c.captureStream(15)
teaser.ontimeupdate = () => { pos.style.width = (teaser.currentTime * 5) % 100 + '%' }
play.addEventListener('click', () => { trailer.play().then(() => play.remove()).catch(() => {}) })
</script>`,
  steps: [
    { wait: 900 },
    { click: '#play' },
    { wait: 3200 },
    { click: '#play', times: 5, gap: 260, jitter: 3 },
    { wait: 3200 },
  ],
  verify: `teaser.currentTime > 2 && trailer.currentTime === 0 && document.querySelector('#play') !== null`,
  expect: [
    {
      signal: 'rage-click',
      target: '#play',
      why: 'The trailer stays dark however often it is started; only the teaser plays.',
    },
    { signal: 'dead-click', target: '#play', why: 'The first click, too, brought nothing.' },
  ],
};
