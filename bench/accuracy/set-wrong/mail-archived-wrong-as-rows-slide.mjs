export default {
  id: 'mail-archived-wrong-as-rows-slide',
  title: 'New mail pushes a list of translated rows down just before Archive is clicked',
  html: `
<style>.app{display:grid;grid-template-columns:180px 720px;gap:20px}#list{position:relative;height:520px;overflow:hidden;border:1px solid #d0d7de}.row{position:absolute;left:0;right:0;top:0;height:64px;border-bottom:1px solid #eee;padding:8px 12px;will-change:transform;background:#fff}.row b{display:block}.row button{position:absolute;right:12px;top:12px;width:96px;height:40px}#toast{position:fixed;left:24px;bottom:24px;background:#1b1f24;color:#fff;padding:12px 18px;border-radius:8px}#toast button{margin-left:16px;color:#9cd;background:none;border:0;cursor:pointer}</style>
<h1>Inbox</h1><div class="app"><nav><p>Inbox</p><p>Drafts</p><p>Archive</p></nav><div id="list"></div></div><div id="toast" hidden></div>
<script>
let mails = [['m1', 'Ana Ruiz', 'Minutes of Monday'], ['m2', 'Payroll', 'Your payslip for April'], ['m3', 'Shop', 'Spring offers, last day'], ['m4', 'Ben Ode', 'Contract for signature'], ['m5', 'IT desk', 'Ticket 4411 closed']].map(([id, who, t]) => ({ id, who, t }))
const els = new Map(), when = {}
function place() {
  for (const [id, el] of els) if (!mails.some((m) => m.id === id)) { el.remove(); els.delete(id) }
  mails.forEach((m, i) => {
    let el = els.get(m.id)
    if (!el) { el = document.createElement('div'); el.className = 'row'; el.id = m.id; el.innerHTML = '<b>' + m.who + '</b>' + m.t + '<button>Archive</button>'; el.querySelector('button').onclick = () => archive(m); els.set(m.id, el); list.append(el) }
    el.style.transform = 'translateY(' + i * 64 + 'px)'
  })
}
function archive(m) {
  const i = mails.indexOf(m); mails = mails.filter((x) => x !== m); place(); gone.push(m.id)
  toast.hidden = false; toast.innerHTML = 'Archived “' + m.t + '”<button id="back">Undo</button>'
  back.onclick = () => { mails.splice(i, 0, m); place(); toast.hidden = true; gone.push('undo') }
}
const gone = []
place()
// refetch when the list gets attention again
list.addEventListener('pointerenter', () => fetch('/api/mail?since=m1').then((r) => r.json()).then((n) => { mails.unshift(...n); place(); when.shift = performance.now() }), { once: true })
addEventListener('pointerdown', () => { when.press ??= performance.now() }, true)
</script>`,
  routes: { '/api/mail': { json: [{ id: 'm0', who: 'Chen Li', t: 'Room for Thursday?' }], delay: 240 } },
  steps: [
    { move: [1100, 40], ms: 500 },
    { move: [1150, 420], ms: 500 },
    { wait: 1500 },
    { move: [880, 274], ms: 380 },
    { wait: 120 },
    { click: [883, 276], approach: 200 },
    { wait: 1400 },
    { click: '#back', approach: 500 },
    { wait: 3200 },
  ],
  verify: [`gone.join() === 'm2,undo'`, `when.press - when.shift > 60 && when.press - when.shift < 420`],
  expect: [
    {
      signal: 'misclick-layout-shift',
      target: '#list',
      why: 'A new mail slides the rows down under the pointer; the payslip is archived instead of the offers and has to be fetched back.',
    },
  ],
};
