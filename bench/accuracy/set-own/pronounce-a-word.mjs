export default {
  id: 'pronounce-a-word',
  title: 'Hearing a word pronounced',
  html: `
<style>.say{border:0;background:none;cursor:pointer;font-size:22px}</style>
<h1>bokhylle</h1><p>shelf for books <button class="say" id="say" title="Listen">🔊</button></p><p>hylle <button class="say" id="say2" title="Listen">🔊</button></p>
<script>
const n = 4000, wav = new Uint8Array(44 + n), d = new DataView(wav.buffer), put = (at, s) => [...s].forEach((c, i) => { wav[at + i] = c.charCodeAt(0) })
put(0, 'RIFF'); d.setUint32(4, 36 + n, true); put(8, 'WAVEfmt '); d.setUint32(16, 16, true); d.setUint16(20, 1, true); d.setUint16(22, 1, true); d.setUint32(24, 8000, true); d.setUint32(28, 8000, true); d.setUint16(32, 1, true); d.setUint16(34, 8, true); put(36, 'data'); d.setUint32(40, n, true)
for (let i = 0; i < n; i++) wav[44 + i] = 128 + 60 * Math.sin(i / 3)
const address = URL.createObjectURL(new Blob([wav], { type: 'audio/wav' }))
window.heard = 0
for (const b of document.querySelectorAll('.say')) b.onclick = () => new Audio(address).play().then(() => { heard++ })
</script>`,
  steps: [
    { click: '#say' },
    { wait: 3200 },
    { click: '#say', times: 5, gap: 650, jitter: 1 },
    { wait: 1500 },
    { click: '#say2' },
    { wait: 3000 },
  ],
  verify: `window.heard === 7`,
  expect: [],
  why: 'A learner listens to a word again and again; it sounds each time.',
};
