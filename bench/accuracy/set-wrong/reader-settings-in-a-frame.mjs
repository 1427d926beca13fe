export default {
  id: 'reader-settings-in-a-frame',
  title: 'Text settings in a frame that reach the page through the storage event',
  html: `
<style>main{display:grid;grid-template-columns:1fr 300px;gap:32px}iframe{border:1px solid #ccc;border-radius:8px;width:300px;height:240px}article{max-width:640px}</style>
<main><article id="art"><h1>Bees in the city</h1><p>On the roof of the town hall stand eleven hives, and below them the buses turn.</p><p>The honey tastes of lime trees in July and of bramble in August.</p></article><aside><iframe id="set" src="/reading" title="Reading settings"></iframe><p id="now"></p></aside></main>
<script>
const sheet = new CSSStyleSheet(); document.adoptedStyleSheets = [sheet]
addEventListener('storage', () => { const s = JSON.parse(localStorage.getItem('reader') || '{}'); sheet.replaceSync('article{font-size:' + (s.size || 16) + 'px;line-height:' + (s.lead || 1.5) + '}body{background:' + (s.paper || '#fff') + '}') })
setInterval(() => { document.getElementById('now').textContent = 'Read by ' + (1200 + Math.floor(Math.random() * 50)) + ' today' }, 1400)
</script>`,
  pages: {
    '/reading': {
      bare: true,
      html: `<style>body{padding:16px}button{width:120px;height:44px;margin:4px;cursor:pointer}</style><button id="minus">A−</button><button id="plus">A+</button><button id="lead">Lines apart</button><button id="sepia">Sepia</button><script>
const s = { size: 16, lead: 1.5, paper: '#fff' }, keep = () => localStorage.setItem('reader', JSON.stringify(s))
plus.onclick = () => { s.size += 2; keep() }; minus.onclick = () => { s.size -= 2; keep() }
lead.onclick = () => { s.lead += .2; keep() }; sepia.onclick = () => { s.paper = s.paper === '#fff' ? '#f3e7d3' : '#fff'; keep() }
</script>`,
    },
  },
  steps: [
    { wait: 800 },
    { click: '#set >> #plus' },
    { wait: 2800 },
    { click: '#set >> #plus', times: 5, gap: 290, jitter: 2 },
    { wait: 2600 },
    { click: '#set >> #minus', times: 2, gap: 420 },
    { wait: 2600 },
    { click: '#set >> #sepia' },
    { wait: 3200 },
  ],
  verify: [
    `getComputedStyle(document.getElementById('art')).fontSize === '24px'`,
    `getComputedStyle(document.body).backgroundColor === 'rgb(243, 231, 211)'`,
  ],
  expect: [],
  why: 'The text beside the frame grows and shrinks at every click in the frame, and the paper turns brown.',
};
