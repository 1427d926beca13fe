export default {
  id: 'sheet-opens-below-the-screen',
  title: 'A filter sheet that opens below the edge of the screen',
  device: 'mobile',
  html: `
<style>body{padding:0}.top{position:sticky;top:0;background:#fff;padding:10px 16px;display:flex;justify-content:space-between;align-items:center;border-bottom:1px solid #e5e7eb;z-index:2}#filter{position:relative;overflow:hidden;padding:12px 22px;border:1px solid #0f766e;color:#0f766e;border-radius:999px;background:#fff}.rip{position:absolute;inset:0;background:#0f766e33;animation:rip .45s forwards}@keyframes rip{from{transform:scale(0)}to{transform:scale(1.4);opacity:0}}.card{margin:14px 16px;padding:14px;border:1px solid #e5e7eb;border-radius:12px}.card i{display:block;height:120px;border-radius:8px;margin-bottom:8px}#sheet{position:fixed;left:0;right:0;top:100%;height:420px;background:#fff;border-radius:18px 18px 0 0;box-shadow:0 -6px 30px #0005;padding:20px;z-index:9;transition:top .25s}</style>
<div class="top"><b>Trainers <small id="deal"></small></b><button id="filter">Filter</button></div>
${['Trail runner', 'Court classic', 'Daily knit', 'Road light', 'Canvas low', 'Hiker mid', 'Slip-on'].map((n, i) => `<div class="card"><i style="background:hsl(${i * 47} 45% 75%)"></i><b>${n}</b><br>£${49 + i * 12}</div>`).join('')}
<div id="sheet"><h2>Filter</h2><label><input type="checkbox"> Size 42</label><br><label><input type="checkbox"> Wide fit</label><br><label><input type="checkbox"> Reduced</label></div>
<script>
let open = false; window.opened = 0
const place = () => { const H = document.documentElement.scrollHeight; sheet.style.top = open ? H - 420 + 'px' : H + 'px' } // the height of the page, not of the window
filter.onclick = () => {
  open = !open; opened++; sheet.classList.toggle('is-open', open); place()
  const r = document.createElement('span'); r.className = 'rip'; filter.append(r); setTimeout(() => r.remove(), 460)
}
let left = 5400; setInterval(() => { left--; deal.textContent = 'Sale ends in ' + Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0') }, 1000)
</script>`,
  steps: [
    { wait: 1600 },
    { tap: '#filter' },
    { wait: 3400 },
    { tap: '#filter', times: 7, gap: 225, jitter: 5 },
    { wait: 3500 },
  ],
  verify: [`window.opened === 8`, `document.querySelector('#sheet').getBoundingClientRect().top > innerHeight + 100`],
  expect: [
    {
      signal: 'rage-tap',
      target: '#filter',
      why: 'The sheet slides about far below the screen, measured by the length of the page; the person sees a ripple and no filters, and hammers the button.',
    },
  ],
  tolerate: ['dead-click', 'rage-click'],
};
