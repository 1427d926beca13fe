export default {
  id: 'chat-enter-stops-sending',
  title: 'After the first message Enter sends no more',
  html: `
<style>#log{width:480px;height:260px;overflow:auto;border:1px solid #dde;border-radius:12px;padding:12px}.m{background:#e6efff;border-radius:12px;padding:6px 12px;margin:0 0 8px auto;width:fit-content}.a{background:#f1f1f4;margin-left:0}.dots span{animation:b 1s infinite}.dots span:nth-child(2){animation-delay:.2s}@keyframes b{50%{opacity:.2}}#composer{width:480px;padding:10px;border-radius:12px;resize:none}</style>
<h1>Support</h1><div id="log"><div class="m a">Hello, this is Petra. How can I help?</div></div><p class="dots" id="typing">Petra is online <span>•</span><span>•</span></p><textarea id="composer" rows="2" placeholder="Write a message, Enter sends" aria-label="Message"></textarea>
<script>
const $ = (i) => document.getElementById(i); let sending = false, sec = 0
setInterval(() => { sec++; $('typing').firstChild.data = 'Petra is online, ' + sec + ' s '; if (sec % 2) fetch('/api/presence').catch(() => {}) }, 1000)
function send() {
  const text = $('composer').value.trim(); if (!text || sending) return
  sending = true; $('log').insertAdjacentHTML('beforeend', '<div class="m">' + text + '</div>'); $('composer').value = ''
  fetch('/api/messages', { method: 'POST', body: text }).then((r) => { if (r.status === 201) sending = false })
}
$('composer').addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); send() } })
</script>`,
  routes: {
    'POST /api/messages': { status: 200, json: { id: 1 }, delay: 150 },
    'GET /api/presence': { json: { online: true }, delay: 60 },
  },
  steps: [
    { type: 'Hi, my parcel is late\n', into: '#composer', gap: 70 },
    { wait: 1800 },
    { type: 'The number is 4471', gap: 75 },
    { wait: 300 },
    { key: 'Enter', times: 9, gap: 185 },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelector('#composer').value === 'The number is 4471'`,
    `document.querySelectorAll('#log .m').length === 2`,
    `requests.filter((r) => r.path === '/api/messages').length === 1`,
  ],
  expect: [
    { signal: 'rage-key', target: '#composer', why: 'Nine presses of Enter, and the message stays where it is.' },
  ],
};
