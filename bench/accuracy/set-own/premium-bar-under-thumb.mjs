export default {
  id: 'premium-bar-under-thumb',
  title: 'An offer slides in below the player and gets the tap meant for the next song',
  device: 'mobile',
  html: `
<style>body{padding:0;background:#111827;color:#f9fafb}main{padding:20px;text-align:center}#art{width:300px;height:300px;border-radius:16px;margin:10px auto}.dock{position:fixed;left:0;right:0;bottom:0;background:#1f2937}.ctl{display:grid;grid-template-columns:1fr 1fr 1fr;height:72px}.ctl button{border:0;background:none;color:#fff;font-size:24px}#offer{display:block;width:100%;height:72px;border:0;background:#f59e0b;color:#111;font-weight:700}#full{position:fixed;inset:0;background:#f59e0b;color:#111;padding:60px 24px;text-align:center}#full button{width:100%;height:52px;border:0;border-radius:12px;margin-top:12px;background:#111;color:#fff}</style>
<main><div id="art"></div><h1 id="name"></h1><p id="by"></p><p>Playlist: Rainy Sunday, 42 songs</p></main>
<div class="dock" id="dock"><div class="ctl"><button id="prev" aria-label="previous">Prev</button><button id="pp" aria-label="play">Play</button><button id="next" aria-label="next">Next</button></div></div>
<script>
const songs = [['Harbour', 'The Lanterns'], ['Slow Bus', 'Ida K.'], ['Paper Moon', 'Nils Berg'], ['Attic', 'Two Oaks'], ['Half Light', 'Mira'], ['Tin Roof', 'Ostend']]
window.song = 0; window.offers = 0
const show = () => { const [n, b] = songs[song % 6]; document.getElementById('name').textContent = n; by.textContent = b; art.style.background = 'linear-gradient(135deg,hsl(' + song * 67 + ' 60% 50%),hsl(' + (song * 67 + 60) + ' 60% 25%))' }
show()
prev.onclick = () => { song--; show() }; pp.onclick = () => { document.title = 'Paused' }
next.onclick = () => { song++; show(); if (song === 3) setTimeout(offer, 720) }
function offer() {
  const b = document.createElement('button'); b.id = 'offer'; b.textContent = 'Skip without limits: start Premium'; dock.append(b)
  b.onclick = () => { offers++; b.remove(); const f = document.createElement('div'); f.id = 'full'; f.innerHTML = '<h1>Premium starts today</h1><p>£11.99 a month will be added to your phone bill.</p><button id="yes">Confirm</button><button id="no">No, go back</button>'; document.body.append(f); document.getElementById('no').onclick = () => f.remove() }
}
</script>`,
  steps: [
    { wait: 1500 },
    { tap: [325, 808], times: 4, gap: [1010, 1040], jitter: 3 },
    { wait: 1700 },
    { tap: '#no' },
    { wait: 3300 },
  ],
  verify: [`window.song === 3 && window.offers === 1`, `!document.querySelector('#full')`],
  expect: [
    {
      signal: 'misclick-layout-shift',
      target: '#offer, #next, #dock',
      why: 'While someone skips songs, an offer pushes the buttons up a moment before the next tap, which opens a subscription instead; it is closed at once.',
    },
  ],
};
