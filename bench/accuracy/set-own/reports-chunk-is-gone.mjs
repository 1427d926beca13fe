export default {
  id: 'reports-chunk-is-gone',
  title: 'Lazy route after a deployment: the chunk is gone, the page stays where it was',
  errors: true,
  html: `
<style>nav button{border:0;background:none;padding:8px 12px;border-radius:6px;cursor:pointer}nav button:hover{background:#eef}nav button.on{background:#dde6ff}#np{position:fixed;left:0;top:0;height:3px;background:#36f;width:0;transition:width .4s}</style>
<div id="np"></div><nav><button id="home" class="on">Home</button><button id="team">Team</button><button id="reports">Reports</button></nav><main id="outlet"><h1>Home</h1><p>Good morning, Ines.</p></main><footer id="foot"></footer>
<script>
setInterval(() => { foot.textContent = 'Synced ' + new Date().toLocaleTimeString() }, 1000)
window.rejected = 0; addEventListener('unhandledrejection', () => { rejected++ })
const routes = { home: async () => ({ html: '<h1>Home</h1><p>Good morning, Ines.</p>' }), team: async () => ({ html: '<h1>Team</h1><p>Ines, Omar, Lea</p>' }), reports: () => import('/assets/reports-4f1c9e.js') }
document.querySelectorAll('nav button').forEach((b) => b.addEventListener('click', async () => {
  np.style.width = '30%'
  const mod = await routes[b.id]()
  document.querySelectorAll('nav button').forEach((x) => x.classList.toggle('on', x === b))
  outlet.innerHTML = mod.html; np.style.width = '0'
}))
</script>`,
  routes: { '/assets/reports-4f1c9e.js': { status: 404, body: '<h1>Not found</h1>', type: 'text/html', delay: 140 } },
  steps: [
    { wait: 500 },
    { click: '#team' },
    { wait: 1800 },
    { click: '#reports' },
    { wait: 4200 },
    { click: '#reports', at: [0.4, 0.5] },
    { wait: 3800 },
  ],
  verify: [`document.querySelector('#outlet h1').textContent === 'Team'`, `window.rejected === 2`],
  expect: [
    {
      signal: 'error-click',
      target: '#reports',
      why: 'Reports never opens: loading its code is rejected, nobody catches it, and Team stays on the screen.',
    },
  ],
  tolerate: ['dead-click', 'slow-click'],
};
