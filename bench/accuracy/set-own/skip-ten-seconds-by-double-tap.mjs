export default {
  id: 'skip-ten-seconds-by-double-tap',
  title: 'Skipping in a lecture by tapping twice on its right half',
  device: 'mobile',
  html: `
<style>.v{position:relative;width:342px;height:200px;background:#0f172a}.v video{width:342px;height:200px}.half{position:absolute;top:0;bottom:0;width:50%;touch-action:manipulation;user-select:none;cursor:pointer}.bar{height:4px;background:#cbd5e1}.bar i{display:block;height:4px;width:0;background:#dc2626}</style>
<h1>Lecture 7</h1><div class="v"><video id="vid" playsinline></video><div class="half" id="back" style="left:0"></div><div class="half" id="fwd" style="right:0"></div></div><div class="bar"><i id="pos"></i></div><p><button id="play">Play or pause</button></p><p>Chapter 2: tides</p>
<script>
const n = 8000 * 90, wav = new Uint8Array(44 + n).fill(128), d = new DataView(wav.buffer), put = (at, s) => [...s].forEach((c, i) => { wav[at + i] = c.charCodeAt(0) })
put(0, 'RIFF'); d.setUint32(4, 36 + n, true); put(8, 'WAVEfmt '); d.setUint32(16, 16, true); d.setUint16(20, 1, true); d.setUint16(22, 1, true); d.setUint32(24, 8000, true); d.setUint32(28, 8000, true); d.setUint16(32, 1, true); d.setUint16(34, 8, true); put(36, 'data'); d.setUint32(40, n, true)
vid.src = URL.createObjectURL(new Blob([wav], { type: 'audio/wav' }))
play.onclick = () => { vid.paused ? vid.play() : vid.pause() }
vid.ontimeupdate = () => { pos.style.width = (100 * vid.currentTime) / 90 + '%' }
let last = 0, side
const hit = (which, by) => (e) => { const again = side === which && e.timeStamp - last < 400; side = which; last = e.timeStamp; if (again) vid.currentTime = Math.max(0, vid.currentTime + by) }
fwd.onclick = hit('f', 10); back.onclick = hit('b', -10)
</script>`,
  steps: [
    { wait: 400 },
    { tap: '#play' },
    { wait: 2600 },
    { tap: '#fwd', times: 5, gap: 200, jitter: 5 },
    { wait: 3000 },
    { tap: '#back', times: 2, gap: 180, jitter: 3 },
    { wait: 3000 },
  ],
  verify: `vid.currentTime > 32 && vid.currentTime < 50`,
  expect: [],
  why: 'Two taps jump ten seconds, each further tap ten more; it is heard and the red line jumps.',
};
