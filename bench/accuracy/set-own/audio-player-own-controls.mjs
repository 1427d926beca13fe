export default {
  id: 'audio-player-own-controls',
  title: 'A podcast player with its own controls',
  html: `
<style>.p button{width:48px;height:40px}.seek{width:400px;height:14px;background:#ddd;margin-top:14px;cursor:pointer}.seek i{display:block;height:14px;background:#36c;width:0}</style>
<h1>Episode 12</h1><div class="p"><button id="play">▶</button> <button id="mute">🔇</button> <button id="fwd">+1</button><div class="seek" id="seek"><i id="bar"></i></div></div>
<script>
const n = 64000, wav = new Uint8Array(44 + n).fill(128), d = new DataView(wav.buffer), put = (at, s) => [...s].forEach((c, i) => { wav[at + i] = c.charCodeAt(0) })
put(0, 'RIFF'); d.setUint32(4, 36 + n, true); put(8, 'WAVEfmt '); d.setUint32(16, 16, true); d.setUint16(20, 1, true); d.setUint16(22, 1, true); d.setUint32(24, 8000, true); d.setUint32(28, 8000, true); d.setUint16(32, 1, true); d.setUint16(34, 8, true); put(36, 'data'); d.setUint32(40, n, true)
const sound = new Audio(URL.createObjectURL(new Blob([wav], { type: 'audio/wav' })))
play.onclick = () => { if (sound.paused) sound.play(); else sound.pause() }
mute.onclick = () => { sound.muted = !sound.muted }
fwd.onclick = () => { sound.currentTime += 1 }
sound.ontimeupdate = () => { bar.style.width = (100 * sound.currentTime) / 8 + '%' }
seek.onclick = (e) => { sound.currentTime = (8 * e.offsetX) / 400 }
</script>`,
  steps: [
    { click: '#play' },
    { wait: 900 },
    { click: '#mute', times: 4, gap: 330, jitter: 1 },
    { wait: 1200 },
    { click: '#seek', at: [0.3, 0.5] },
    { wait: 900 },
    { click: '#fwd', times: 3, gap: 300 },
    { wait: 600 },
    { click: '#play' },
    { wait: 2000 },
    { click: '#mute' },
    { wait: 2800 },
  ],
  verify: `sound.paused && sound.currentTime > 3`,
  expect: [],
  why: 'Muted and unmuted, played, moved on, paused: all of it heard.',
};
