export default {
  id: 'live-match-player-wound-back',
  title:
    'A live handball match: wound back ten seconds five times, back to live, applause sent again and again, chat paused to read',
  html: `
<style>body{padding:0;background:#101114;color:#eee;display:grid;grid-template-columns:1fr 330px;height:100vh;overflow:hidden}#v{width:100%;display:block;background:#14532d;cursor:pointer}.ctl{display:flex;gap:8px;padding:8px 14px;align-items:center;background:#18191d}.ctl button{background:none;border:0;color:#eee;cursor:pointer;padding:8px;min-width:44px;height:44px;border-radius:8px}.ctl button:hover{background:#ffffff1a}.ctl i{flex:1}#q{position:relative}#menu{position:absolute;bottom:46px;right:0;background:#2a2c32;border-radius:8px;padding:6px;display:none}#menu.on{display:block}#menu button{display:block;width:120px;text-align:left}
#chat{display:flex;flex-direction:column;height:100vh;background:#1b1c21;position:relative}#msgs{flex:1;overflow:auto;padding:12px;font-size:14px}#msgs p{margin:0 0 8px}#held{position:absolute;bottom:70px;left:80px;border:0;border-radius:16px;padding:8px 16px;cursor:pointer}#held[hidden]{display:none}#chat footer{padding:12px;border-top:1px solid #333}#clap{font-size:20px;border:0;background:#2f3138;border-radius:20px;width:64px;height:42px;cursor:pointer}</style>
<div><canvas id="v" width="950" height="534"></canvas><div class="ctl"><button id="pp" aria-label="Play or pause">❚❚</button><button id="b10" aria-label="Back ten seconds"><svg width="22" height="22" viewBox="0 0 22 22"><path d="M11 4a7 7 0 1 1-7 7M11 1v6L6 4z" fill="none" stroke="#fff" stroke-width="2"/></svg></button><button id="live">● Live</button><i></i><button id="cc" aria-label="Subtitles">CC</button><div id="q"><button id="gear" aria-label="Quality">⚙</button><div id="menu"><button>Auto</button><button>1080p</button><button>480p</button></div></div></div><p style="padding:0 16px">Kiel – Veszprém, second half · <span id="eyes">8,412</span> watching</p></div>
<div id="chat"><div id="msgs"></div><button id="held" hidden>Chat paused · resume</button><footer><button id="clap" aria-label="Applause">👏</button></footer></div>
<script>
const g = v.getContext('2d'); let t0 = performance.now(), edge = 1812, lag = 0, playing = true, pos = 1812, cap = false, qual = 'Auto', claps = []; window.n = { back: 0, clap: 0, toggles: 0 }
function frame(now) { const dt = (now - t0) / 1000; t0 = now; edge += dt; if (playing) pos += dt; g.fillStyle = '#2563a8'; g.fillRect(0, 0, 950, 534); g.strokeStyle = '#fff8'; g.lineWidth = 3; g.strokeRect(40, 40, 870, 454); g.beginPath(); g.moveTo(475, 40); g.lineTo(475, 494); g.stroke()
  for (let i = 0; i < 14; i++) { g.fillStyle = i < 7 ? '#f5f5f5' : '#dc2626'; g.beginPath(); g.arc(475 + 380 * Math.sin(pos / (5 + i % 4) + i), 267 + 190 * Math.cos(pos / (4 + i % 5) + i * 2), 13, 0, 7); g.fill() }
  g.fillStyle = '#000a'; g.fillRect(50, 50, 210, 40); g.fillStyle = '#fff'; g.font = '22px sans-serif'; g.fillText('KIE 21 : 20 VES  ' + (pos / 60 | 0) + ':' + String(pos % 60 | 0).padStart(2, '0'), 58, 78)
  if (edge - pos > 3) { g.fillStyle = '#fbbf24'; g.fillText('−' + Math.round(edge - pos) + ' s', 850, 78) } if (cap) { g.fillStyle = '#000c'; g.fillRect(300, 440, 350, 44); g.fillStyle = '#fff'; g.fillText('… and the pass to the left wing', 318, 470) } if (qual !== 'Auto') g.fillText(qual, 850, 470)
  claps = claps.filter((c) => now - c < 1600); claps.forEach((c, i) => { g.font = '34px sans-serif'; g.fillText('👏', 860 + 30 * Math.sin(c), 500 - (now - c) / 4) }); requestAnimationFrame(frame) }
requestAnimationFrame(frame)
b10.onclick = () => { pos -= 10; window.n.back++ }; live.onclick = () => { pos = edge; playing = true; pp.textContent = '❚❚' }; pp.onclick = v.onclick = () => { playing = !playing; window.n.toggles++; pp.textContent = playing ? '❚❚' : '▶' }
cc.onclick = () => { cap = !cap }; gear.onclick = () => menu.classList.toggle('on'); menu.onclick = (e) => { qual = e.target.textContent; menu.classList.remove('on') }
clap.onclick = () => { claps.push(performance.now()); window.n.clap++; navigator.sendBeacon?.('/api/clap') }
const say = ['What a save!', 'foul??', 'Veszprém looks tired', 'hop hop hop', 'Greetings from Flensburg', 'The keeper is unbelievable today']; let k = 0, hold = false
setInterval(() => { k++; eyes.textContent = (8412 + k % 17).toLocaleString('en-GB'); const p = document.createElement('p'); p.innerHTML = '<b style="color:hsl(' + k * 61 % 360 + ' 70% 70%)">user' + (k * 37 % 90) + '</b> ' + say[k % 6]; msgs.append(p); if (!hold) msgs.scrollTop = msgs.scrollHeight }, 330)
msgs.onwheel = (e) => { if (e.deltaY < 0 && !hold) { hold = true; held.hidden = false; window.n.held = 1 } }
held.onclick = () => { hold = false; held.hidden = true; msgs.scrollTop = msgs.scrollHeight }
</script>`,
  routes: { 'POST /api/clap': { status: 204, body: '' } },
  steps: [
    { wait: 1500 },
    { click: '#b10', times: 5, gap: 240, jitter: 2 },
    { wait: 3000 },
    { click: '#v', at: [0.5, 0.5] },
    { wait: 1500 },
    { click: '#v', at: [0.48, 0.52] },
    { wait: 1200 },
    { click: '#live' },
    { wait: 1400 },
    { click: '#clap', times: 8, gap: 215, jitter: 3 },
    { wait: 1500 },
    { click: '#cc' },
    { wait: 1300 },
    { click: '#gear' },
    { wait: 800 },
    { click: '#menu button:nth-child(3)' },
    { wait: 1200 },
    { wheel: -120, times: 3, gap: 160, on: '#msgs' },
    { wait: 2200 },
    { click: '#held' },
    { wait: 3200 },
  ],
  verify: [
    `window.n.back === 5 && window.n.clap === 8 && window.n.toggles === 2 && window.n.held === 1`,
    `document.querySelector('#held').hidden`,
    `document.querySelector('#pp').textContent === '❚❚'`,
  ],
  expect: [],
  why: 'Picture, clock and lag are drawn on the canvas and jump back with every click; applause rises over the picture; chat pauses and goes on.',
};
