export default {
  id: 'build-log-hunted-in-a-wheel-driven-pane',
  title: 'Hunting for the failed step in a log whose lines are moved by script, not by scrolling',
  html: `
<style>html,body{height:100%;overflow:hidden}body{display:flex;flex-direction:column;padding:14px 24px}h1{margin:0;font-size:22px}.head{display:flex;gap:20px;align-items:center}#log{flex:1;position:relative;overflow:hidden;background:#0d1117;color:#c9d1d9;font:13px/20px monospace;border-radius:6px}.ln{position:absolute;left:0;right:0;top:0;height:20px;padding:0 12px;white-space:pre}</style>
<div class="head"><h1>Build 991: failed</h1><span style="color:#cf222e">1 of 6,000 steps failed</span><span id="pos"></span></div><div id="log"></div>
<script>
const N = 6000, H = 20, rows = []
const words = ['compile', 'link', 'copy', 'hash', 'resolve', 'emit']
const line = (i) => String(i + 1).padStart(5) + '  [' + words[i * 7 % 6] + '] module-' + (i * 37 % 911) + '/src/part' + (i % 23) + '.ts … done'
let top_ = 2500 * H, moved = 0
const pool = Math.ceil(innerHeight / H) + 2
for (let i = 0; i < pool; i++) { const d = document.createElement('div'); d.className = 'ln'; d.append(''); log.append(d); rows.push(d) }
function draw() {
  const first = Math.floor(top_ / H)
  rows.forEach((d, i) => { d.firstChild.data = first + i < N ? line(first + i) : ''; d.style.transform = 'translateY(' + ((first + i) * H - top_) + 'px)' })
  pos.textContent = 'Line ' + (first + 1)
}
log.addEventListener('wheel', (e) => { e.preventDefault(); top_ = Math.max(0, Math.min(N * H - log.clientHeight, top_ + e.deltaY)); moved += Math.abs(e.deltaY); draw() }, { passive: false })
draw()
</script>`,
  steps: [
    { move: [620, 420] },
    { wait: 800 },
    ...[1, -1, 1, -1, 1, -1, 1, -1, 1, -1].flatMap((d, i) => [
      { wheel: d * 170, times: d > 0 ? 9 - (i % 3) : 5 + (i % 3), gap: 42 },
      { wait: 160 },
    ]),
    { wait: 2500 },
  ],
  verify: [
    `scrollY === 0 && document.querySelector('#log').scrollTop === 0`,
    `moved > 9000`,
    `document.querySelector('#pos').textContent !== 'Line 2501'`,
  ],
  expect: [
    {
      signal: 'scroll-thrash',
      target: 'page',
      why: 'Ten hurried sweeps up and down a log of 6,000 lines that all look the same, to find the one that failed.',
    },
  ],
};
