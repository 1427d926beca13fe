export default {
  id: 'terminal-shell-gone-enter-hammered',
  title: 'A terminal whose shell, a worker, has died: the cursor blinks and Enter is hammered',
  html: `
<style>.top{display:flex;gap:24px;font-size:14px;color:#57606a}#term{position:relative;width:900px;height:420px;background:#0d1117;border-radius:8px;overflow:hidden}#term textarea{position:absolute;left:0;top:0;width:1px;height:1px;opacity:0;border:0;padding:0}</style>
<h1>Sandbox shell</h1><div class="top"><span>Region: eu-1</span><span>Node memory: <b id="mem">312</b> MB</span><span>Uptime <b id="up">0</b> s</span></div>
<div id="term"><canvas id="scr" width="900" height="420"></canvas><textarea id="in" aria-label="Terminal input" autocapitalize="off"></textarea></div>
<script>
const shell = new Worker(URL.createObjectURL(new Blob([\`
let line = ''
const out = (t) => postMessage(t)
out('sandbox ~ $ ')
onmessage = (e) => {
  const k = e.data
  if (k === 'Enter') { out('\\\\n'); if (line === 'ls') out('app.js  build  node_modules  package.json\\\\n'); else if (line === 'npm ci') { out('added 212 packages in 3 s\\\\n'); out('sandbox ~ $ '); close(); return } else if (line) out(line + ': command not found\\\\n'); line = ''; out('sandbox ~ $ ') }
  else if (k === 'Backspace') { line = line.slice(0, -1); out('\\\\b') }
  else { line += k; out(k) }
}\`])))
const keys = document.getElementById('in'), g = scr.getContext('2d')
let text = ''
shell.onmessage = (e) => { text = e.data === '\\b' ? text.slice(0, -1) : text + e.data }
keys.addEventListener('keydown', (e) => { if (e.key.length === 1 || e.key === 'Enter' || e.key === 'Backspace') { e.preventDefault(); shell.postMessage(e.key) } })
term.addEventListener('mousedown', (e) => { e.preventDefault(); keys.focus() })
function frame(t) {
  g.fillStyle = '#0d1117'; g.fillRect(0, 0, 900, 420); g.font = '15px monospace'; g.fillStyle = '#e6edf3'
  const ls = text.split('\\n'); ls.forEach((l, i) => g.fillText(l, 14, 28 + i * 20))
  if (Math.floor(t / 530) % 2) g.fillRect(14 + g.measureText(ls.at(-1)).width, 14 + (ls.length - 1) * 20, 9, 17)
  requestAnimationFrame(frame)
}
requestAnimationFrame(frame)
setInterval(() => { up.textContent = +up.textContent + 1; mem.textContent = 300 + Math.round(Math.random() * 30) }, 1000)
</script>`,
  steps: [
    { click: '#term' },
    { wait: 500 },
    { type: 'ls\n', gap: 130 },
    { wait: 1300 },
    { type: 'npm ci\n', gap: 120 },
    { wait: 2200 },
    { type: 'npm start', gap: 110 },
    { wait: 1300 },
    { key: 'Enter', times: 11, gap: 165 },
    { wait: 3200 },
  ],
  verify: [`text.endsWith('added 212 packages in 3 s\\nsandbox ~ $ ')`, `document.activeElement.id === 'in'`],
  expect: [
    {
      signal: 'rage-key',
      target: '#term',
      why: 'What is typed no longer appears; Enter is pressed eleven times and the terminal only blinks.',
    },
  ],
};
