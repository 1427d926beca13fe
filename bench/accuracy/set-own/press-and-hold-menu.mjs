export default {
  id: 'press-and-hold-menu',
  title: 'A menu by long press on a phone',
  device: 'mobile',
  html: `
<style>.msg{background:#eee;border-radius:12px;padding:14px;margin:10px 0;user-select:none;-webkit-touch-callout:none}.sheet{position:fixed;left:0;right:0;bottom:0;background:#fff;border-top:1px solid #999;padding:20px;display:grid;gap:10px}.sheet[hidden]{display:none}</style>
<h1>Chat</h1><div class="msg" id="m1">See you at six?</div><div class="msg" id="m2">Bring the tent</div><div class="sheet" id="sh" hidden><button id="copy">Copy</button><button id="star">Star</button></div><p id="s"></p>
<script>
let timer
for (const m of document.querySelectorAll('.msg')) { m.onpointerdown = () => { timer = setTimeout(() => { sh.hidden = false }, 500) }; m.onpointerup = m.onpointercancel = () => clearTimeout(timer); m.oncontextmenu = (e) => e.preventDefault() }
star.onclick = () => { sh.hidden = true; s.textContent = 'Starred' }
</script>`,
  steps: [
    { tap: '#m2', hold: 750 },
    { wait: 1200 },
    { tap: '#star' },
    { wait: 2800 },
    { tap: '#m1', hold: 700 },
    { wait: 900 },
    { tap: '#star' },
    { wait: 2600 },
  ],
  verify: `document.querySelector('#s').textContent === 'Starred' && sh.hidden`,
  expect: [],
  why: 'Held, chosen, done; twice.',
};
