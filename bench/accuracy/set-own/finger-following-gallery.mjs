export default {
  id: 'finger-following-gallery',
  title: 'A gallery that follows the finger',
  device: 'mobile',
  html: `
<style>.vp{overflow:hidden;touch-action:pan-y}.tr{display:flex;transition:none}.tr div{flex:0 0 342px;height:240px;display:grid;place-items:center;color:#fff;font-size:32px}</style>
<h1>Flat in Bergen</h1><div class="vp" id="vp"><div class="tr" id="tr">${[1, 2, 3, 4, 5, 6].map((i) => `<div style="background:hsl(${i * 50} 40% 45%)">${i}</div>`).join('')}</div></div><p>Two rooms, view of the harbour</p>
<script>
let i = 0, x0
const put = (d) => { tr.style.transform = 'translateX(' + (-342 * i + d) + 'px)' }
vp.addEventListener('touchstart', (e) => { x0 = e.touches[0].clientX }); vp.addEventListener('touchmove', (e) => put(e.touches[0].clientX - x0)); vp.addEventListener('touchend', (e) => { const d = e.changedTouches[0].clientX - x0; if (Math.abs(d) > 50) i = Math.max(0, Math.min(5, i - Math.sign(d))); put(0) })
</script>`,
  steps: [
    { repeat: 5, gap: 330, steps: [{ swipe: '#vp', at: [0.8, 0.5], by: [-200, 4], ms: 140 }] },
    { wait: 500 },
    { swipe: '#vp', at: [0.2, 0.5], by: [190, 2], ms: 150 },
    { wait: 2500 },
  ],
  verify: `i === 4`,
  expect: [],
  why: 'Quick swipes; the pictures go along.',
};
