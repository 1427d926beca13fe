export default {
  id: 'captions-button-texttrack',
  title: 'Subtitles switched on and off in a player with its own controls',
  html: `
<style>.player{position:relative;width:760px;height:428px;background:#000}video{width:100%;height:100%}.ctl{display:flex;gap:8px;padding:10px;background:#111;width:760px}.ctl button{background:#222;color:#fff;border:1px solid #555;border-radius:6px;padding:8px 14px;cursor:pointer}video::cue{font-size:26px;background:rgba(0,0,0,.8)}</style>
<h1>How a sourdough rises</h1>
<div class="player"><video id="v" muted autoplay playsinline><track id="tr" kind="captions" srclang="en" label="English" src="/captions/en.vtt"></video></div>
<div class="ctl"><button id="play">Play / pause</button><button id="cc">CC</button><button id="full">Theatre</button></div>
<p>A time lapse of eleven hours. Filmed in a kitchen in Ghent.</p>
<script>
const cv = document.createElement('canvas'); cv.width = 760; cv.height = 428; const g = cv.getContext('2d'); let t = 0
setInterval(() => { t++; g.fillStyle = '#2b2118'; g.fillRect(0, 0, 760, 428); g.fillStyle = '#d9a55b'; g.beginPath(); g.ellipse(380, 330, 180 + 20 * Math.sin(t / 30), 90 + 30 * Math.sin(t / 30), 0, 0, 7); g.fill(); g.fillStyle = '#fff'; g.fillRect((t * 4) % 760, 20, 30, 6) }, 40)
v.srcObject = cv.captureStream(25)
cc.onclick = () => { tr.track.mode = tr.track.mode === 'showing' ? 'disabled' : 'showing' }
play.onclick = () => { v.paused ? v.play() : v.pause() }
full.onclick = () => { document.querySelector('.player').style.width = '100%' }
</script>`,
  routes: {
    '/captions/en.vtt': {
      type: 'text/vtt',
      delay: 80,
      body: 'WEBVTT\n\n00:00.000 --> 00:06.000\nThe dough has rested for two hours.\n\n00:06.000 --> 00:14.000\nNow the bubbles begin to show at the edge.\n\n00:14.000 --> 10:00.000\nIt will double by midnight.\n',
    },
  },
  steps: [
    { wait: 1500 },
    { click: '#cc' },
    { wait: 3800 },
    { click: '#cc' },
    { wait: 2600 },
    { click: '#cc', times: 5, gap: 560, jitter: 2 },
    { wait: 3600 },
  ],
  verify: [
    `document.querySelector('#tr').track.mode === 'showing'`,
    `document.querySelector('#tr').track.activeCues.length === 1`,
    `document.querySelector('#v').videoWidth > 0 && !document.querySelector('#v').paused`,
  ],
  expect: [],
  why: 'At each click the subtitles appear in the picture or go away. The film moves all the time; nothing of the page’s elements changes.',
};
