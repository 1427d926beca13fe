export default {
  id: 'waveform-skipped-through',
  title: 'Skipping through a podcast shown as a waveform',
  widgets: ['wavesurfer'],
  html: `
<style>#wave{width:760px;border:1px solid #ddd;margin:12px 0}button{margin-right:8px}</style>
<h1>Episode 41: Tidal mills</h1><div id="wave"></div>
<button id="back">&laquo; 5 s</button><button id="play">Play / pause</button><button id="fwd">5 s &raquo;</button>
<h2>Notes</h2><p>Recorded on the Pembrokeshire coast.</p>
<script>
const rate = 8000, secs = 90, n = rate * secs, buf = new ArrayBuffer(44 + n), v = new DataView(buf)
const w = (o, s) => [...s].forEach((c, i) => v.setUint8(o + i, c.charCodeAt(0)))
w(0, 'RIFF'); v.setUint32(4, 36 + n, true); w(8, 'WAVEfmt '); v.setUint32(16, 16, true); v.setUint16(20, 1, true); v.setUint16(22, 1, true); v.setUint32(24, rate, true); v.setUint32(28, rate, true); v.setUint16(32, 1, true); v.setUint16(34, 8, true); w(36, 'data'); v.setUint32(40, n, true)
for (let i = 0; i < n; i++) v.setUint8(44 + i, 128 + 90 * Math.sin(i / 6) * Math.abs(Math.sin(i / 9000)))
window.ws = WaveSurfer.create({ container: '#wave', waveColor: '#94a3b8', progressColor: '#4f46e5', height: 110 })
ws.loadBlob(new Blob([buf], { type: 'audio/wav' }))
window.seen = []
ws.on('ready', () => { document.body.dataset.ready = 1 }); ws.on('seeking', (t) => seen.push(Math.round(t)))
fwd.onclick = () => ws.skip(5); back.onclick = () => ws.skip(-5); play.onclick = () => ws.playPause()
</script>`,
  steps: [
    { until: 'body[data-ready]' },
    { click: '#fwd', times: 7, gap: 210, jitter: 2 },
    { wait: 900 },
    { click: '#back', times: 3, gap: 300 },
    { wait: 600 },
    { click: '#wave', at: [0.3, 0.5] },
    { wait: 400 },
    { click: '#wave', at: [0.5, 0.5] },
    { wait: 400 },
    { click: '#wave', at: [0.42, 0.4] },
    { wait: 500 },
    { click: '#play' },
    { wait: 1500 },
    { click: '#fwd', times: 4, gap: 240, jitter: 2 },
    { wait: 900 },
    { click: '#play' },
    { wait: 3200 },
  ],
  verify: [
    `!window.ws.isPlaying()`,
    `window.ws.getCurrentTime() > 55 && window.ws.getCurrentTime() < 65`,
    `window.seen.includes(35) && window.seen.includes(20)`,
  ],
  expect: [],
  why: 'The playhead of the waveform jumps five seconds at every click; it lies within a shadow root away from the buttons.',
};
