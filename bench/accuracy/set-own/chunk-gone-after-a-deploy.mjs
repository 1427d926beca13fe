export default {
  id: 'chunk-gone-after-a-deploy',
  title: 'A part of the shop’s code is gone since the last deployment',
  errors: true,
  html: `
<style>.sizes button{margin-right:6px;padding:8px 14px;border:1px solid #9ca3af;background:#fff}.sizes button[aria-pressed=true]{background:#111;color:#fff}#guide{border:0;background:none;text-decoration:underline;cursor:pointer}</style>
<h1>Wool coat</h1><p id="stock">7 left</p><div class="sizes"><button aria-pressed="false" id="s">S</button><button aria-pressed="false" id="m">M</button><button aria-pressed="false" id="l">L</button></div><p><button id="guide">Size guide</button></p>
<script type="module">
setInterval(() => { stock.textContent = 5 + Math.floor(Math.random() * 4) + ' left' }, 1100)
const routes = { guide: () => import('/assets/size-guide-9be2.js') }
document.addEventListener('click', async (e) => {
  const size = e.target.closest('.sizes button')
  if (size) { for (const b of size.parentNode.children) b.setAttribute('aria-pressed', b === size); return }
  const load = routes[e.target.id]
  if (load) { const part = await load(); part.open() }
})
</script>`,
  routes: { '/assets/size-guide-9be2.js': { status: 404, body: 'Not found', type: 'text/html', delay: 140 } },
  steps: [
    { wait: 1300 },
    { click: '#m' },
    { wait: 1200 },
    { click: '#l' },
    { wait: 3000 },
    { click: '#guide' },
    { wait: 3600 },
    { click: '#m' },
    { wait: 1500 },
  ],
  verify: [
    `document.querySelector('#m').getAttribute('aria-pressed') === 'true'`,
    `requests.some((r) => r.path.includes('size-guide'))`,
  ],
  expect: [
    {
      signal: 'error-click',
      target: '#guide',
      why: 'The code of the size guide cannot be loaded, the click dies of it, and the guide never opens.',
    },
  ],
  tolerate: ['dead-click'],
};
