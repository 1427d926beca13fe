const zig = (x0, x1, y0, n, dy) => Array.from({ length: n }, (_, i) => [i % 2 ? x1 : x0, y0 + i * dy]);
export default {
  id: 'whiteboard-hatching-click-move-click',
  title: 'Hatching on a whiteboard with a pen that is set down by one click and lifted by the next',
  html: `
<style>.tools{display:flex;gap:8px;margin-bottom:10px}.tools button{padding:6px 12px}.tools button[aria-pressed=true]{background:#0969da;color:#fff}#wb{border:1px solid #d0d7de;background:#fff;touch-action:none;cursor:crosshair;display:block}</style>
<h1>Floor plan, level 2</h1>
<div class="tools"><button id="pen" aria-pressed="false">Pen (trackpad mode)</button><button id="clear">Clear</button><span id="hint">Click to set the pen down, click again to lift it.</span></div>
<svg id="wb" width="1000" height="520"><rect x="140" y="90" width="320" height="240" fill="none" stroke="#57606a"/><text x="150" y="80">Store room</text><rect x="560" y="90" width="320" height="240" fill="none" stroke="#57606a"/><text x="570" y="80">Plant room</text></svg>
<script>
let line = null, on = false
pen.onclick = () => { on = !on; pen.setAttribute('aria-pressed', on) }
clear.onclick = () => wb.querySelectorAll('polyline').forEach((p) => p.remove())
const at = (e) => { const p = wb.createSVGPoint(), b = wb.getBoundingClientRect(); p.x = e.clientX - b.x; p.y = e.clientY - b.y; return p }
wb.addEventListener('click', (e) => {
  if (!on) return
  if (line) { line = null; return }
  line = document.createElementNS('http://www.w3.org/2000/svg', 'polyline'); line.setAttribute('fill', 'none'); line.setAttribute('stroke', '#bf3989'); line.setAttribute('stroke-width', '2'); wb.append(line); line.points.appendItem(at(e))
})
wb.addEventListener('pointermove', (e) => { if (line) line.points.appendItem(at(e)) })
</script>`,
  steps: [
    { click: '#pen' },
    { wait: 900 },
    { click: [190, 260], approach: 500 },
    { wait: 250 },
    { path: zig(190, 460, 262, 18, 10), ms: 3000 },
    { click: [460, 442], approach: 200 },
    { wait: 1400 },
    { click: [610, 260], approach: 500 },
    { wait: 300 },
    { path: zig(610, 880, 262, 16, 12), ms: 2700 },
    { click: [880, 452], approach: 200 },
    { wait: 1200 },
    { move: [700, 700], ms: 500 },
    { wait: 2500 },
  ],
  verify: [
    `document.querySelectorAll('polyline').length === 2`,
    `[...document.querySelectorAll('polyline')].every((p) => p.points.numberOfItems > 30 && p.getBBox().width > 240 && p.getBBox().height > 130)`,
    `!line`,
  ],
  expect: [],
  why: 'The quick strokes to and fro fill a room with hatching; the line follows the mouse all the way.',
};
