export default {
  id: 'stars-then-changed',
  title: 'A rating given and corrected',
  html: `
<style>.st{display:inline-flex}.st svg{width:36px;height:36px;cursor:pointer;fill:#ddd}.st svg.on{fill:#f5b301}</style>
<h1>How was it?</h1><div class="st" id="st">${[1, 2, 3, 4, 5].map((i) => `<svg id="s${i}" viewBox="0 0 24 24"><path d="M12 2l3 7h7l-5.500 4.500 2 7.500-6.500-4.500-6.500 4.500 2-7.500-5.500-4.500h7z"/></svg>`).join('')}</div><p id="t"></p>
<script>const all = [...st.children]; all.forEach((s, i) => { s.onclick = () => { all.forEach((x, j) => x.classList.toggle('on', j <= i)); fetch('/api/rate', { method: 'POST', keepalive: true }) } })</script>`,
  routes: { 'POST /api/rate': { json: {} } },
  steps: [
    { click: '#s3' },
    { wait: 350 },
    { click: '#s4' },
    { wait: 300 },
    { click: '#s5' },
    { wait: 280 },
    { click: '#s4' },
    { wait: 2900 },
  ],
  verify: `document.querySelectorAll('.on').length === 4`,
  expect: [],
  why: 'Three, four, five, four: the stars follow.',
};
