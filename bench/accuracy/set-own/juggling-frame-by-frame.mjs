export default {
  id: 'juggling-frame-by-frame',
  title: 'A juggling pattern stopped and stepped through frame by frame',
  html: `
<style>#stage{position:relative;width:520px;height:360px;background:#f4efe6;border-radius:12px;overflow:hidden}.ball{position:absolute;left:120px;top:280px;width:34px;height:34px;border-radius:50%;animation:arc 2.4s linear infinite}@keyframes arc{0%{transform:translate(0,0)}25%{transform:translate(120px,-220px)}50%{transform:translate(250px,0)}75%{transform:translate(130px,-220px)}100%{transform:translate(0,0)}}.b2{background:#2a7de1;animation-delay:-.8s}.b1{background:#e1532a}.b3{background:#3aa655;animation-delay:-1.6s}.ctl{display:flex;gap:12px;margin-top:16px}.ctl button{width:110px;height:44px;cursor:pointer}</style>
<h1>Three-ball cascade</h1><div id="stage"><div class="ball b1"></div><div class="ball b2"></div><div class="ball b3"></div></div>
<div class="ctl"><button id="pp" aria-label="Play or pause">⏯</button><button id="bk" aria-label="A frame back">◂</button><button id="fw" aria-label="A frame on">▸</button><button id="half">½ speed</button></div>
<script>
const anims = document.getElementById('stage').getAnimations({ subtree: true })
const each = (f) => anims.forEach(f)
pp.onclick = () => { each((a) => { a.playState === 'running' ? a.pause() : a.play() }) }
fw.onclick = () => { each((a) => { a.pause(); a.currentTime += 150 }); window.steps = (window.steps || 0) + 1 }
bk.onclick = () => { each((a) => { a.pause(); a.currentTime -= 150 }); window.steps = (window.steps || 0) + 1 }
half.onclick = () => { each((a) => { a.updatePlaybackRate(a.playbackRate === 1 ? 0.5 : 1) }) }
</script>`,
  steps: [
    { wait: 1500 },
    { click: '#pp' },
    { wait: 2800 },
    { click: '#fw' },
    { wait: 2700 },
    { click: '#fw', times: 6, gap: 260, jitter: 2 },
    { wait: 1800 },
    { click: '#bk', times: 4, gap: 300, jitter: 2 },
    { wait: 2600 },
    { click: '#pp' },
    { wait: 2700 },
    { click: '#half' },
    { wait: 3200 },
  ],
  verify: [
    `window.steps === 11`,
    `anims.length === 3 && anims.every((a) => a.playState === 'running' && a.playbackRate === 0.5)`,
  ],
  expect: [],
  why: 'The balls stop, go on a little with each press, run again and then run at half speed; only the clock of their animation is set.',
};
