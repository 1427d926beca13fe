export default {
  id: 'assistant-esc-to-stop-ignored',
  title: 'An assistant promises “esc to stop” and goes on writing about the wrong country',
  html: `
<style>body{padding:0;height:100vh;display:grid;grid-template-columns:230px 1fr;background:#fafaf7}aside{background:#efeee8;padding:16px;font-size:14px}aside a{display:block;padding:6px 8px;color:#333;text-decoration:none;border-radius:6px}aside a.on{background:#dedcd2}
main{display:flex;flex-direction:column;height:100vh}.log{flex:1;overflow:auto;padding:24px 80px}.me{background:#e8e6dc;border-radius:14px;padding:10px 16px;width:fit-content;margin:0 0 16px auto}.ai{max-width:680px}.ai .cur{display:inline-block;width:8px;height:17px;background:#333;animation:b 1s infinite}@keyframes b{50%{opacity:0}}
form{margin:0 80px 8px;border:1px solid #cfccc0;border-radius:16px;background:#fff;padding:10px 14px;display:flex}textarea{flex:1;border:0;outline:0;font:inherit;resize:none;height:48px}.hint{margin:0 80px 14px;font-size:13px;color:#777;display:flex;justify-content:space-between}</style>
<aside><b>Quill</b><p style="color:#777">Recent</p><a class="on" href="/c/1">Driving licence abroad</a><a href="/c/2">Cover letter, draft</a><a href="/c/3">Lentil soup for twelve</a><p id="quota" style="color:#777">Used today: 18 %</p></aside>
<main><div class="log" id="log"><p class="ai">Hello Marta. What would you like to know?</p></div>
<form id="f"><textarea id="q" placeholder="Ask Quill" aria-label="Ask Quill"></textarea></form><div class="hint"><span id="hint">enter to send</span><span id="tok">0 words</span></div></main>
<script>
const words = 'To exchange a foreign driving licence in Austria you should first find out whether your country is on the list of the ordinance. Licences of states in the European Economic Area stay valid without an exchange. For others the office wants a translation, a medical report, two photographs and the form for the exchange, and in many cases a practical test. The fee in Austria is sixty euros and fifty cents. In Vienna the office is in the eighth district and appointments are given out for the coming four weeks. In Graz one goes to the police directorate. '.repeat(6).split(' ')
let status = 'idle', controller = new AbortController()
function useStream(signal) { const p = document.createElement('p'); p.className = 'ai'; p.innerHTML = '<span></span><i class="cur"></i>'; log.append(p); let i = 0
  const t = setInterval(() => { if (signal.aborted || i >= words.length) { clearInterval(t); status = 'idle'; hint.textContent = 'enter to send'; p.lastChild.remove(); return }
    p.firstChild.textContent += words[i++] + ' '; window.shown = i; tok.textContent = i + ' words'; log.scrollTop = log.scrollHeight; if (i % 20 === 0) quota.textContent = 'Used today: ' + (18 + i / 20) + ' %' }, 85) }
const stop = (c => () => c.abort())(controller)
q.onkeydown = (e) => { if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); if (status !== 'idle' || !q.value.trim()) return; const d = document.createElement('div'); d.className = 'me'; d.textContent = q.value; log.append(d); q.value = ''; status = 'streaming'; hint.textContent = 'esc to stop'; controller = new AbortController(); setTimeout(() => useStream(controller.signal), 500) } }
window.esc = 0
addEventListener('keydown', (e) => { if (e.key === 'Escape') { window.esc++; window.atEsc = window.shown; if (status === 'streaming') stop() } })
</script>`,
  steps: [
    { type: 'How do I exchange my licence in Australia?\n', into: '#q', gap: 55 },
    { wait: 3800 },
    { key: 'Escape' },
    { wait: 1600 },
    { key: 'Escape', times: 10, gap: 175 },
    { wait: 3400 },
  ],
  verify: [
    `window.esc === 11`,
    `window.shown > window.atEsc + 20`,
    `document.querySelector('#hint').textContent === 'esc to stop'`,
    `!!document.querySelector('.cur')`,
  ],
  expect: [
    {
      signal: 'rage-key',
      target: 'page',
      why: 'The line below says “esc to stop”; Escape is hammered ten times and the assistant writes on as before.',
    },
  ],
};
