export default {
  id: 'topic-select-never-synced',
  title: 'Send does nothing: the required select behind the dropdown is empty',
  html: `
<style>form{max-width:440px}label{display:block;margin-bottom:12px}input,textarea{display:block;width:100%;padding:8px}#topic{display:none}.dd{position:relative;margin-bottom:12px}.dd button{width:100%;text-align:left;padding:9px;background:#fff;border:1px solid #99a;border-radius:6px}.dd ul{position:absolute;z-index:2;left:0;right:0;margin:0;padding:4px 0;list-style:none;background:#fff;box-shadow:0 6px 20px #0003}.dd li{padding:6px 12px;cursor:pointer}.dd li:hover{background:#eef}#send{position:relative;overflow:hidden;background:#6b2fb3;color:#fff;border:0;padding:11px 30px;border-radius:8px}#send:hover{background:#58249a}.rip{position:absolute;width:10px;height:10px;border-radius:50%;background:#fff8;animation:rp .5s forwards}@keyframes rp{to{transform:scale(16);opacity:0}}#clock{color:#889}</style>
<p id="clock"></p><h1>Report a street light</h1>
<form id="rep"><label>Your name<input id="nm" required autocomplete="off"></label>
<div class="dd" id="dd"><select id="topic" name="topic" required><option value=""></option><option>Light is out</option><option>Light flickers</option></select><button type="button" id="trigger" aria-haspopup="listbox" aria-expanded="false">Choose a topic</button><ul id="menu" role="listbox" hidden><li role="option">Light is out</li><li role="option">Light flickers</li></ul></div>
<label>Where is it?<textarea id="place" rows="3" required></textarea></label><button id="send">Send report</button></form>
<script>
const $ = (i) => document.getElementById(i); setInterval(() => ($('clock').textContent = new Date().toLocaleTimeString()), 1000)
const open = (v) => { $('menu').hidden = !v; $('trigger').setAttribute('aria-expanded', String(v)) }
$('trigger').onclick = () => open($('menu').hidden)
$('menu').onclick = (e) => { $('trigger').textContent = e.target.textContent; $('topic').value = e.target.dataset.value; open(false) }
$('send').addEventListener('pointerdown', (e) => { const r = document.createElement('span'); r.className = 'rip'; r.style.left = e.offsetX + 'px'; r.style.top = e.offsetY + 'px'; $('send').append(r); setTimeout(() => r.remove(), 550) })
$('rep').onsubmit = (e) => { e.preventDefault(); $('rep').innerHTML = '<p>Thank you, we will send someone.</p>' }
</script>`,
  steps: [
    { type: 'Dario', into: '#nm', gap: 85 },
    { click: '#trigger' },
    { wait: 600 },
    { click: '#menu li:nth-child(2)' },
    { wait: 600 },
    { type: 'Via Roma 12, by the gate', into: '#place', gap: 65 },
    { wait: 300 },
    { submit: '#send' },
    { wait: 3900 },
    { submit: '#send' },
    { wait: 3400 },
  ],
  verify: [
    `document.querySelector('#trigger').textContent === 'Light flickers'`,
    `!document.querySelector('#rep').checkValidity()`,
    `!document.body.innerText.includes('Thank you')`,
    `document.activeElement.id === 'send'`,
  ],
  expect: [
    {
      signal: 'dead-click',
      target: '#send',
      why: 'The form is complete to the eye; the button ripples and nothing is sent or said.',
    },
  ],
};
