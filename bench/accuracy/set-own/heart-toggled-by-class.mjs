export default {
  id: 'heart-toggled-by-class',
  title: 'Hearts set and taken back',
  html: `
<style>.h{font-size:28px;border:0;background:none;color:#bbb}.h.on{color:#e11d48}li{margin:6px 0}</style>
<h1>Songs</h1><ul>${['Nattog', 'Havn', 'Vinter'].map((s, i) => `<li>${s} <button class="h" id="h${i}">♥</button></li>`).join('')}</ul>
<script>document.querySelectorAll('.h').forEach((b) => { b.onclick = () => b.classList.toggle('on') })</script>`,
  steps: [
    { click: '#h0' },
    { wait: 600 },
    { click: '#h0' },
    { wait: 900 },
    { click: '#h1', times: 4, gap: 240, jitter: 1 },
    { wait: 1000 },
    { click: '#h2' },
    { wait: 2900 },
  ],
  verify: `document.querySelectorAll('.on').length === 1`,
  expect: [],
  why: 'Liked, not liked, liked again: the colour follows.',
};
