export default {
  id: 'captions-track-missing',
  title: 'Subtitles of a lesson whose file is gone',
  html: `
<style>.player{width:720px;height:405px;background:#000}video{width:100%;height:100%}.ctl{display:flex;gap:10px;align-items:center;padding:10px;background:#0f172a;color:#fff;width:720px}.ctl button{background:#1e293b;color:#fff;border:0;border-radius:6px;padding:8px 16px;cursor:pointer}.ctl button:hover{background:#334155}</style>
<h1>Portuguese, lesson 4: At the market</h1>
<div class="player"><video id="v" muted autoplay playsinline><track id="tr" kind="subtitles" srclang="pt" label="Português" src="/subs/lesson-4.vtt"></video></div>
<div class="ctl"><button id="pp">Pause</button><span id="clock">0:00 / 6:40</span><button id="subs">Subtitles</button><button id="notes">Notes</button></div>
<div id="n" hidden><h2>Notes</h2><p>Quanto custa? How much is it? – Um quilo, por favor. A kilo, please.</p></div>
<script>
const cv = document.createElement('canvas'); cv.width = 720; cv.height = 405; const g = cv.getContext('2d'); let t = 0
setInterval(() => { t++; g.fillStyle = '#164e63'; g.fillRect(0, 0, 720, 405); for (let i = 0; i < 6; i++) { g.fillStyle = 'hsl(' + i * 50 + ' 70% 55%)'; g.beginPath(); g.arc(80 + i * 110, 220 + 30 * Math.sin(t / 12 + i), 34, 0, 7); g.fill() } }, 40)
v.srcObject = cv.captureStream(25)
v.addEventListener('timeupdate', () => { const s = Math.floor(v.currentTime); clock.textContent = '0:' + String(s).padStart(2, '0') + ' / 6:40' })
window.asked = 0
subs.onclick = () => { asked++; tr.track.mode = tr.track.mode === 'showing' ? 'hidden' : 'showing' }
pp.onclick = () => { v.paused ? v.play() : v.pause(); pp.textContent = v.paused ? 'Play' : 'Pause' }
notes.onclick = () => { n.hidden = !n.hidden }
</script>`,
  routes: { '/subs/lesson-4.vtt': { status: 404, body: 'Not found', delay: 70 } },
  steps: [
    { wait: 1800 },
    { click: '#subs' },
    { wait: 4200 },
    { click: '#subs', jitter: 2 },
    { wait: 3600 },
    { click: '#notes' },
    { wait: 3200 },
  ],
  verify: [
    `window.asked === 2`,
    `document.querySelector('#tr').readyState === 3`,
    `requests.some((r) => r.path.startsWith('/subs/lesson-4.vtt'))`,
    `!document.querySelector('#n').hidden`,
  ],
  expect: [
    {
      signal: 'dead-click',
      target: '#subs',
      why: 'Subtitles is clicked, looked for, clicked again: none ever appear and nothing says so. Only the film and its clock go on.',
    },
  ],
  tolerate: ['error-click'],
};
