export default {
  id: 'tap-tempo-css-counter',
  title: 'Finding the tempo of a song by tapping along',
  html: `
<style id="dyn">.dial{--bpm:96;--beat:4}</style>
<style>
main{max-width:560px;margin:auto;text-align:center}
.dial{border:2px solid #cbd5e1;border-radius:20px;padding:18px;margin:18px 0}
.dial b{display:block;font-size:76px;line-height:1.1}.dial b::after{counter-reset:bpm var(--bpm);content:counter(bpm)}
.dial small{font-size:22px;color:#be123c}.dial small::after{counter-reset:beat var(--beat);content:'beat ' counter(beat) ' of 4'}
#pad{width:300px;height:120px;border-radius:24px;border:0;background:#1e293b;color:#fff;font-size:22px;cursor:pointer;user-select:none}
.arm{width:4px;height:70px;background:#64748b;margin:0 auto;transform-origin:50% 100%;animation:sw 1.25s ease-in-out infinite alternate}@keyframes sw{from{rotate:-28deg}to{rotate:28deg}}
</style>
<main><h1>Tap tempo</h1><p>Play your song and tap along. The number settles after four or five beats.</p>
<div class="arm"></div>
<div class="dial"><b aria-label="beats per minute"></b><small></small></div>
<button id="pad">Tap the beat</button>
<h2>What the numbers mean</h2><p>60 to 76 is adagio, 76 to 108 andante, 108 to 120 moderato, above that allegro.</p></main>
<script>
// the number lives in one rule of the stylesheet; CSS prints it
const rule = document.getElementById('dyn').sheet.cssRules[0].style
let times = []; window.taps = 0
pad.addEventListener('pointerdown', (e) => {
  const t = e.timeStamp
  if (times.length && t - times.at(-1) > 1500) times = []
  times.push(t); taps++
  rule.setProperty('--beat', (times.length - 1) % 4 + 1)
  if (times.length > 1) { const last = times.slice(-4); rule.setProperty('--bpm', Math.round(60000 * (last.length - 1) / (last.at(-1) - last[0]))) }
})
</script>`,
  steps: [
    { wait: 900 },
    { click: '#pad', times: 9, gap: 470, jitter: 3 },
    { wait: 3200 },
    { click: '#pad', times: 8, gap: 330, jitter: 3 },
    { wait: 3400 },
  ],
  verify: [
    `window.taps === 17`,
    `+document.getElementById('dyn').sheet.cssRules[0].style.getPropertyValue('--bpm') > 140`,
    `document.getElementById('dyn').sheet.cssRules[0].style.getPropertyValue('--beat') === '4'`,
  ],
  expect: [],
  why: 'Tapping along with two songs: at every tap the beat counts on and the tempo is shown in large figures, printed by CSS counters.',
};
