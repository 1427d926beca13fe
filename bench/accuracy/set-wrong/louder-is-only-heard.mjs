export default {
  id: 'louder-is-only-heard',
  title: 'Rain to fall asleep by, made louder',
  html: `
<style>body{background:#0b1220;color:#e2e8f0}button{padding:12px 20px;border-radius:24px;border:1px solid #475569;background:#1e293b;color:inherit;cursor:pointer}</style>
<h1>Rain</h1><p><button id="start">Start</button></p><p><button id="softer">Softer</button> <button id="louder">Louder</button> <button id="thunder">Thunder</button></p>
<script>
let sound, gain, boom
start.onclick = () => {
  if (sound) return
  sound = new AudioContext()
  const buffer = sound.createBuffer(1, sound.sampleRate * 2, sound.sampleRate), data = buffer.getChannelData(0)
  for (let i = 0; i < data.length; i++) data[i] = Math.random() * 0.4 - 0.2
  const rain = sound.createBufferSource()
  rain.buffer = buffer; rain.loop = true; gain = sound.createGain(); gain.gain.value = 0.2
  boom = sound.createBiquadFilter(); boom.type = 'lowpass'; boom.frequency.value = 9000
  rain.connect(boom).connect(gain).connect(sound.destination); rain.start()
  start.textContent = 'It rains'
}
let level = 2
const set = (by) => { level = Math.max(0, Math.min(10, level + by)); gain?.gain.setTargetAtTime(level / 10, sound.currentTime, 0.05) }
louder.onclick = () => set(1); softer.onclick = () => set(-1)
thunder.onclick = () => { if (!boom) return; const t = sound.currentTime; boom.frequency.linearRampToValueAtTime(200, t + 0.1); boom.frequency.linearRampToValueAtTime(9000, t + 3) }
</script>`,
  steps: [
    { click: '#start' },
    { wait: 3000 },
    { click: '#louder', times: 5, gap: 260, jitter: 2 },
    { wait: 3000 },
    { click: '#softer' },
    { wait: 2900 },
    { click: '#thunder' },
    { wait: 3000 },
  ],
  verify: `level === 6 && Math.abs(gain.gain.value - 0.6) < 0.05`,
  expect: [],
  why: 'One hears what each button does; there is nothing to see.',
};
