export default {
  id: 'chat-in-a-frame',
  title: 'Help page with a chat window in a frame, opened from the page and from its own bubble',
  html: `
<style>#chat{position:fixed;right:20px;bottom:20px;width:72px;height:72px;border:0;border-radius:36px;box-shadow:0 4px 20px #0004;transition:none}#chat.open{width:360px;height:520px;border-radius:12px}main{max-width:640px}.ask{color:#0b63ce;cursor:pointer;text-decoration:underline}</style>
<main><h1>Delivery and returns</h1><p>Parcels leave our store in Ghent every weekday at four.</p><p>You may return anything within thirty days, worn once around the house at most.</p><p>Did not find it? <span class="ask" id="ask" role="button" tabindex="0">Ask us</span></p><p id="parcels"></p></main>
<iframe id="chat" src="/widget" title="Chat"></iframe>
<script>
const chat = document.getElementById('chat')
addEventListener('message', (e) => { if (e.data?.chat) chat.classList.toggle('open', e.data.chat === 'opened') })
document.getElementById('ask').addEventListener('click', () => chat.contentWindow.postMessage({ cmd: 'open' }, '*'))
setInterval(() => { document.getElementById('parcels').textContent = 'Parcels sent today: ' + (400 + Math.floor(performance.now() / 1500)) }, 1500)
</script>`,
  pages: {
    '/widget': {
      bare: true,
      html: `<style>body{padding:0;background:#7c3aed;overflow:hidden}#bubble{position:fixed;inset:0;border:0;background:none;color:#fff;font-size:28px;cursor:pointer}#win{display:none;position:fixed;inset:0;background:#fff}header{height:48px;background:#7c3aed;color:#fff;padding:12px}#x{position:absolute;right:4px;top:4px;width:40px;height:40px;border:0;background:none;color:#fff;cursor:pointer}ul{height:400px;overflow:auto;margin:0;padding:12px;list-style:none}li{margin:6px 0}#tip{position:absolute;left:12px;bottom:12px;width:140px;height:40px}.on #win{display:block}.on #bubble{display:none}</style>
<button id="bubble">💬</button><div id="win"><header>Hello!<button id="x">✕</button></header><ul id="log"><li>Ada: choose Next to see how a return works.</li></ul><button id="tip">Next</button></div>
<script>
const say = (s) => { document.body.className = s === 'opened' ? 'on' : ''; parent.postMessage({ chat: s }, '*') }; const tips = ['Find the label in your parcel.', 'No label? We send one.', 'Tape the box shut.', 'Take it to any post office.', 'Money is back within a week.']; let i = 0
bubble.onclick = () => say('opened'); x.onclick = () => say('closed'); addEventListener('message', (e) => { if (e.data.cmd === 'open') setTimeout(() => say('opened'), 350) })
tip.onclick = () => { const li = document.createElement('li'); li.textContent = 'Ada: ' + tips[i++ % tips.length]; log.append(li); log.scrollTop = 9999 }
</script>`,
    },
  },
  steps: [
    { wait: 500 },
    { click: '#ask' },
    { wait: 1600 },
    { click: [982, 748], times: 5, gap: 330, jitter: 2 },
    { wait: 1500 },
    { click: [1236, 284] },
    { wait: 1700 },
    { click: [1224, 744] },
    { wait: 1400 },
    { click: [1236, 284] },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelector('#chat').contentDocument.querySelectorAll('#log li').length === 6`,
    `!document.querySelector('#chat').classList.contains('open')`,
  ],
  expect: [],
  why: 'The chat opens in the far corner after a moment and everything in its frame answers; the page around it sees none of that but its size.',
};
