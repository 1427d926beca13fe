export default {
  id: 'caretaker-chat-presence-fails',
  title: 'Messages to the caretaker arrive; only the line that says who is online fails all the while',
  device: 'mobile',
  html: `
<style>body{padding:0;background:#efeae2;height:100vh;display:flex;flex-direction:column}header{background:#1f5c57;color:#fff;padding:12px 16px}header small{display:block;opacity:.8}#log{flex:1;padding:12px;overflow:auto}.m{background:#fff;border-radius:10px;padding:8px 12px;margin:0 0 8px;max-width:80%;width:fit-content}.me{background:#d6f3d0;margin-left:auto}.m small{display:block;font-size:12px;color:#667}.m.bad small{color:#b3261e}.retry{border:0;background:none;color:#b3261e;text-decoration:underline;padding:6px 0}footer{display:flex;gap:8px;padding:10px;background:#fff}#text{flex:1;font:16px system-ui;padding:10px;border:1px solid #bbb;border-radius:18px}#send{border:0;background:#1f5c57;color:#fff;border-radius:18px;padding:0 18px}</style>
<header>Hollis Property · flat 12<small id="st">Maya, caretaker</small></header>
<div id="log"><div class="m">Good morning, how can I help?<small>09:12</small></div><div class="m" id="last">The heating engineer can come on Thursday between 8 and 10. Does that suit you?<small>09:15</small></div></div>
<footer><input id="text" placeholder="Message" autocomplete="off"><button id="send">Send</button></footer>
<script>
const presence = async () => { try { const r = await fetch('/api/presence'); if (r.ok) st.textContent = 'Maya, caretaker · online' } catch {} }
setInterval(presence, 2500)
const put = (t) => { const d = document.createElement('div'); d.className = 'm me'; d.innerHTML = '<span></span><small>Sending…</small>'; d.firstChild.textContent = t; log.append(d); log.scrollTop = 9e9; return d }
const post = async (d) => { const s = d.querySelector('small'); d.classList.remove('bad'); d.querySelector('.retry')?.remove(); s.textContent = 'Sending…'
  const r = await fetch('/api/messages', { method: 'POST', body: d.firstChild.textContent })
  if (r.ok) s.textContent = 'Delivered ✓'; else { s.textContent = 'Not delivered'; d.classList.add('bad'); d.insertAdjacentHTML('beforeend', '<button class="retry">Try again</button>'); d.querySelector('.retry').onclick = () => post(d) } }
send.onclick = () => { if (!text.value) return; const d = put(text.value); text.value = ''; post(d) }
setTimeout(() => { log.insertAdjacentHTML('beforeend', '<div class="m">Lovely, I will let him know.<small>09:17</small></div>'); log.scrollTop = 9e9 }, 12000)
</script>`,
  routes: {
    'GET /api/presence': {
      status: 503,
      body: 'upstream unavailable',
      delay: 120,
    },
    'POST /api/messages': {
      status: 201,
      json: {
        ok: true,
      },
      delay: 500,
    },
  },
  steps: [
    {
      wait: 2000,
    },
    {
      tap: '#text',
    },
    {
      type: 'Thursday is fine',
      gap: 80,
    },
    {
      wait: 500,
    },
    {
      tap: '#send',
    },
    {
      wait: 2200,
    },
    {
      tap: '#text',
    },
    {
      type: 'The key is at number 11',
      gap: 80,
    },
    {
      wait: 400,
    },
    {
      tap: '#send',
    },
    {
      wait: 2600,
    },
    {
      tap: '#text',
    },
    {
      type: 'Thanks!',
      gap: 80,
    },
    {
      wait: 300,
    },
    {
      tap: '#send',
    },
    {
      wait: 4500,
    },
  ],
  verify: [
    "[...document.querySelectorAll('.me small')].filter((x) => x.textContent === 'Delivered ✓').length === 3",
    "requests.filter((r) => r.path === '/api/presence').length >= 5",
  ],
  expect: [],
  why: 'Three messages are written and delivered, and an answer comes; the failing question who is online runs by itself and shows nowhere.',
};
