const tasks = [
  ['Survey', 1, 4],
  ['Foundations', 5, 5],
  ['Walls', 10, 6],
  ['Roof', 16, 4],
  ['Windows', 18, 3],
  ['Plaster', 21, 4],
];
export default {
  id: 'gantt-bar-dropped-page-locks',
  title: 'A bar of a Gantt chart is dropped and promises without end lock the page',
  html: `
<style>.g{position:relative;width:1000px;height:300px;border:1px solid #d0d7de;background:repeating-linear-gradient(90deg,#fff 0 31px,#eef1f4 31px 32px)}.bar{position:absolute;height:32px;border-radius:5px;background:#54aeff;color:#05264c;padding:4px 8px;cursor:grab;overflow:hidden;white-space:nowrap;touch-action:none}.tb button{padding:6px 12px;margin:0 6px 10px 0}#note{color:#57606a}</style>
<h1>New clinic: schedule</h1><div class="tb"><button id="crit">Critical path</button><button id="names">Hide names</button> <span id="note">6 tasks</span></div>
<div class="g" id="gantt">${tasks.map(([n, s, d], i) => `<div class="bar" id="b${i}" style="left:${s * 32}px;top:${12 + i * 46}px;width:${d * 32}px">${n}</div>`).join('')}</div><p id="end">Ends on day 25</p>
<script>
let d = null
gantt.addEventListener('pointerdown', (e) => { const b = e.target.closest('.bar'); if (!b) return; b.setPointerCapture(e.pointerId); d = { b, x: e.clientX, left: parseFloat(b.style.left) } })
gantt.addEventListener('pointermove', (e) => { if (d) d.b.style.left = d.left + e.clientX - d.x + 'px' })
gantt.addEventListener('pointerup', (e) => { if (!d) return; const b = d.b, by = Math.round((parseFloat(b.style.left) - d.left) / 32); b.style.left = d.left + by * 32 + 'px'; d = null; reschedule(b, by) })
const relax = async (n) => { let s = 0; for (let i = 0; i < 400; i++) s += Math.sqrt(i * n); return s }
async function reschedule(from, by) {
  // every pass awaits the next one; nothing gives the browser a turn
  const until = performance.now() + 4600
  while (performance.now() < until) await relax(performance.now())
  let on = false
  document.querySelectorAll('.bar').forEach((b) => { if (on) b.style.left = parseFloat(b.style.left) + by * 32 + 'px'; if (b === from) on = true })
  end.textContent = 'Ends on day ' + (25 + by)
}
crit.onclick = () => { document.querySelectorAll('.bar').forEach((b, i) => { b.style.background = i % 2 ? '#ff8182' : '#54aeff' }) }
names.onclick = () => { gantt.style.fontSize = gantt.style.fontSize === '0px' ? '' : '0px'; names.textContent = gantt.style.fontSize ? 'Show names' : 'Hide names' }
</script>`,
  steps: [
    { wait: 800 },
    { drag: '#b1', to: [96, 0], ms: 700 },
    { wait: 900 },
    { click: '#crit', approach: 350 },
    { wait: 1200 },
    { click: '#crit', approach: 200 },
    { wait: 5200 },
  ],
  verify: [
    `document.querySelector('#end').textContent === 'Ends on day 28'`,
    `document.querySelector('#b0').style.background !== ''`,
  ],
  expect: [
    {
      signal: 'frozen-ui',
      target: '#gantt, #crit',
      why: 'After the drop the page is locked for more than four seconds; clicks on Critical path wait all that time.',
    },
  ],
  tolerate: ['dead-click', 'slow-click', 'rage-click'],
};
