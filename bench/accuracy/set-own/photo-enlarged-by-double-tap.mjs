export default {
  id: 'photo-enlarged-by-double-tap',
  title: 'A photo enlarged by double tap and by two fingers',
  device: 'mobile',
  html: `
<style>#ph{width:342px;height:240px;background:linear-gradient(#8ac,#375);touch-action:none;transition:transform .2s;position:relative}</style>
<h1>The quay</h1><div style="overflow:hidden"><div id="ph" role="img" aria-label="The quay at dusk"></div></div>
<script>let last = 0, z = 1; ph.onpointerup = (e) => { if (!e.isPrimary) return; if (e.timeStamp - last < 350) { z = z === 1 ? 2 : 1; ph.style.transform = 'scale(' + z + ')'; last = 0 } else last = e.timeStamp }</script>`,
  steps: [
    { tap: '#ph', times: 2, gap: 160 },
    { wait: 1200 },
    { tap: '#ph', times: 2, gap: 160 },
    { wait: 1000 },
    { pinch: '#ph', from: 30, to: 90 },
    { wait: 500 },
    { pinch: '#ph', from: 90, to: 30 },
    { wait: 2500 },
  ],
  expect: [],
  why: 'Closer, back, and a try with two fingers.',
};
