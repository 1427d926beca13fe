export default {
  id: 'reaction-fails-when-finger-lifts',
  title: 'Reactions in a group chat fail in the handler of the lifted finger',
  device: 'mobile',
  errors: true,
  html: `
<style>body{padding:12px 12px 80px}.msg{background:#e5e7eb;border-radius:14px;padding:8px 12px;margin:8px 60px 8px 0;position:relative}.msg .add{position:absolute;right:-44px;top:4px;border:0;background:#f3f4f6;border-radius:50%;width:36px;height:36px}.msg .rx{display:inline-block;margin-left:8px}
#bar{position:fixed;left:50%;bottom:110px;translate:-50%;background:#fff;box-shadow:0 4px 20px #0005;border-radius:28px;padding:6px 10px;display:flex;gap:6px}#bar[hidden]{display:none}#bar button{border:0;background:none;font-size:26px;width:48px;height:48px;transition:scale .12s}#bar button:active{scale:1.35}#typing{color:#777;font-size:14px}</style>
<h3 style="margin:4px 0">Rowing on Sunday</h3>
<div id="log"></div><div id="typing"></div>
<div id="bar" hidden><button id="heart">♥</button><button id="up">+1</button><button id="ha">☹</button></div>
<script>
const store = new Map()
function say(id, who, text) { const d = document.createElement('div'); d.className = 'msg'; d.dataset.id = id; d.innerHTML = '<b>' + who + '</b> ' + text + '<span class="rx"></span><button class="add" aria-label="React">☺</button>'; log.append(d); store.set(id, d) }
say('m1', 'Ada', 'Who brings the key for the boathouse?'); say('m2', 'Tom', 'I do. And cake.'); say('m3', 'Ines', 'You are the best.')
log.addEventListener('click', (e) => { if (e.target.className === 'add') bar.hidden = false })
// the bar used to live inside the message; since it was moved to the end of the body it has no message around it
bar.addEventListener('pointerup', (e) => {
  const id = e.target.closest('.msg').dataset.id
  store.get(id).querySelector('.rx').textContent = e.target.textContent
  bar.hidden = true
})
let n = 0
setInterval(() => { n++; typing.textContent = n % 4 < 2 ? 'Ben is typing' + '.'.repeat(n % 4 + 1) : '' ; if (n === 9) say('m4', 'Ben', 'Eight o’clock then.') }, 600)
window.thrown = 0; addEventListener('error', () => { window.thrown++ })
</script>`,
  steps: [
    { wait: 900 },
    { tap: '[data-id=m2] .add' },
    { wait: 1000 },
    { tap: '#heart' },
    { wait: 2300 },
    { tap: '#up' },
    { wait: 2000 },
    { tap: '#heart' },
    { wait: 3300 },
  ],
  verify: [
    `window.thrown === 3`,
    `[...document.querySelectorAll('.rx')].every((x) => !x.textContent)`,
    `!document.querySelector('#bar').hidden`,
  ],
  expect: [
    {
      signal: 'error-click',
      target: '#bar',
      why: 'Each reaction fails with an error as the finger lifts; none appears at the message, and the bar stays open.',
    },
  ],
  tolerate: ['dead-click'],
};
