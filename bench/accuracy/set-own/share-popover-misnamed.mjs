export default {
  id: 'share-popover-misnamed',
  title: 'A share button that names a popover which is called otherwise',
  html: `
<style>.top{display:flex;gap:24px;align-items:center}iframe{border:0;width:360px;height:60px}.toast{inset:auto 24px 24px auto;margin:0;border:0;border-radius:8px;background:#14532d;color:#fff;padding:12px 18px}#share{cursor:pointer;padding:8px 18px}#log{width:620px}#log p{margin:6px 0}</style>
<div class="top"><h1>Rovers 1 : 1 Albion</h1><button id="share" popovertarget="share-menu">Share</button><span id="watch"></span></div>
<iframe id="clock" src="/clock" title="Match clock"></iframe>
<div id="log"></div>
<div id="shareMenu" popover><a href="#mail">By mail</a> <a href="#copy">Copy link</a></div><div class="toast" id="toast" popover="manual"></div>
<script>
const lines = ['Corner for Albion.', 'Throw-in, Rovers.', 'Bell shoots over the bar.', 'Yellow card for Okoro.', 'The keeper takes his time.']
let i = 0, toasts = 0
addEventListener('message', (e) => { document.getElementById('watch').textContent = e.data.fans + ' watching' })
setInterval(() => { const p = document.createElement('p'); p.textContent = lines[i++ % 5]; document.getElementById('log').prepend(p) }, 900)
setInterval(() => { const t = document.getElementById('toast'); t.textContent = lines[toasts++ % 5]; t.showPopover(); setTimeout(() => t.hidePopover(), 700) }, 1500)
</script>`,
  pages: {
    '/clock': {
      bare: true,
      html: `<style>body{padding:8px}</style><b id="c"></b><script>let s = 0; setInterval(() => { s++; c.textContent = '71:' + String(s % 60).padStart(2, '0'); parent.postMessage({ fans: 8100 + s * 7 }, '*') }, 500)</script>`,
    },
  },
  steps: [
    { wait: 2600 },
    { click: '#share' },
    { wait: 1500 },
    { click: '#share', times: 6, gap: [190, 260], jitter: 3 },
    { wait: 3200 },
  ],
  verify: [`!document.getElementById('shareMenu').matches(':popover-open')`, `toasts > 3 && i > 5`],
  expect: [
    {
      signal: 'rage-click',
      target: '#share',
      why: 'No menu for sharing opens however often the button is pressed; reports and toasts of the match come by themselves.',
    },
  ],
  tolerate: ['dead-click'],
};
