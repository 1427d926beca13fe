export default {
  id: 'plan-in-pdf-viewer-with-text-layer',
  title: 'A floor plan in a PDF viewer on a phone, room after room looked at by two fingers',
  device: 'mobile',
  html: `
<style>body{padding:0;background:#52525b}.toolbar{background:#27272a;color:#fff;padding:10px 14px}.page{position:relative;width:374px;height:529px;margin:8px;background:#fff}.page canvas{width:374px;height:529px}.textLayer{position:absolute;inset:0;line-height:1}.textLayer span{position:absolute;color:transparent;white-space:pre;cursor:text;font-size:9px}</style>
<div class="toolbar">Ground floor.pdf <span style="float:right">1 / 1</span></div>
<div class="page" data-page-number="1"><canvas id="cv" width="1496" height="2116"></canvas><div class="textLayer" id="tl"></div></div>
<script>
const g = cv.getContext('2d'); g.scale(4, 4)
const rooms = [[20, 60, 160, 150, 'Kitchen', '11.4 m²'], [180, 60, 174, 150, 'Dining room', '14.0 m²'], [20, 210, 120, 130, 'Bath', '6.2 m²'], [140, 210, 214, 130, 'Living room', '22.7 m²'], [20, 340, 170, 140, 'Bedroom', '15.1 m²'], [190, 340, 164, 140, 'Study', '9.9 m²']]
g.lineWidth = 2; g.font = '9px sans-serif'
g.fillText('Proposed ground floor, 1:100', 20, 40)
for (const [x, y, w, h, n, a] of rooms) {
  g.strokeRect(x, y, w, h); g.fillText(n, x + 12, y + 24); g.fillText(a, x + 12, y + 38)
  g.lineWidth = .4; for (let k = 0; k < w; k += 10) { g.beginPath(); g.moveTo(x + k, y + h - 8); g.lineTo(x + k, y + h); g.stroke() } g.lineWidth = 2
  for (const [t, dy] of [[n, 16], [a, 30]]) { const s = document.createElement('span'); s.role = 'presentation'; s.textContent = t; s.style.cssText = 'left:' + (x + 12) + 'px;top:' + (y + dy) + 'px'; tl.append(s) }
}
</script>`,
  steps: [
    { wait: 1500 },
    { pinch: [60, 150], from: 30, to: 105, ms: 420 },
    { wait: 2300 },
    { pinch: [190, 300], from: 110, to: 32, ms: 420 },
    { wait: 1300 },
    { pinch: [215, 300], from: 30, to: 100, ms: 440 },
    { wait: 2500 },
    { pinch: [200, 300], from: 110, to: 34, ms: 400 },
    { wait: 1200 },
    { pinch: [75, 430], from: 30, to: 105, ms: 420 },
    { wait: 2600 },
    { pinch: [190, 330], from: 110, to: 32, ms: 420 },
    { wait: 3000 },
  ],
  verify: `document.querySelectorAll('#tl span').length === 12 && visualViewport.scale < 1.3`,
  expect: [],
  why: 'A drawing in a PDF viewer is enlarged room by room and looked at for a while each time, as one does with a plan; it is sharp at every size.',
};
