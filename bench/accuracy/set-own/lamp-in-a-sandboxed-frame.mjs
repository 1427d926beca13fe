export default {
  id: 'lamp-in-a-sandboxed-frame',
  title: 'A lamp configured outside the frame that shows it',
  html: `
<style>.row{display:flex;gap:10px;margin:16px 0}.row button{padding:8px 18px}</style>
<h1>Desk lamp</h1><iframe id="room" sandbox="allow-scripts" src="/room" width="640" height="300" style="border:0" title="The lamp in a room"></iframe>
<div class="row"><button id="warm">Warm</button><button id="cool">Cool</button><button id="up">Brighter</button><button id="down">Dimmer</button></div><p>£89, made of ash</p>
<script>for (const k of ['warm', 'cool', 'up', 'down']) document.getElementById(k).addEventListener('click', () => room.contentWindow.postMessage({ lamp: k }, '*'))</script>`,
  pages: {
    '/room': {
      bare: true,
      html: `<style>body{background:#fff;margin:0}#l{position:fixed;inset:0}</style><div id="l"></div><script>
let level = 4, hue = 45
const show = () => { l.style.background = 'radial-gradient(circle at 50% 20%, hsl(' + hue + ' 90% ' + (40 + level * 5) + '%), #111 ' + (20 + level * 7) + '%)' }
show()
addEventListener('message', (e) => { const k = e.data.lamp; if (k === 'warm') hue = 35; if (k === 'cool') hue = 205; if (k === 'up') level++; if (k === 'down') level--; show(); new Image().src = '/seen/' + hue + '-' + level })
</script>`,
    },
  },
  routes: { '/seen/*': { status: 204 } },
  steps: [
    { wait: 700 },
    { click: '#cool' },
    { wait: 3000 },
    { click: '#warm' },
    { wait: 3000 },
    { click: '#up', times: 5, gap: 240, jitter: 2 },
    { wait: 3000 },
    { click: '#down' },
    { wait: 2900 },
  ],
  verify: `requests.at(-1).path === '/seen/35-8' && requests.length === 8`,
  expect: [],
  why: 'The lamp in the picture changes colour and gets brighter with each click.',
};
