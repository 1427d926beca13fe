export default {
  id: 'assignee-suggestion-pushes-list',
  title: 'Assignee popover: suggestions prefetched on hover push the people down, and the issue goes to another person',
  html: `
<style>body{padding:0}.app{display:grid;grid-template-columns:1fr 320px;min-height:100vh}article{padding:28px;max-width:760px}aside{border-left:1px solid #e1e4e8;padding:28px 20px}
aside button{border:1px solid #ccd;border-radius:6px;background:#fff;padding:6px 12px;cursor:pointer;height:36px;width:270px;text-align:left}
.pop{position:fixed;width:270px;background:#fff;border:1px solid #ccd;border-radius:8px;box-shadow:0 8px 30px #0003;padding:6px}.pop input{width:100%;height:36px;font:inherit;border:1px solid #dde;border-radius:6px;padding:0 8px;margin-bottom:6px}
[role=option]{height:40px;line-height:40px;padding:0 10px;border-radius:6px;cursor:pointer}[role=option]:hover{background:#eef3ff}.lab{height:40px;line-height:46px;padding:0 10px;font-size:12px;color:#778}
.toast{position:fixed;right:24px;bottom:24px;background:#1b1f24;color:#fff;border-radius:8px;padding:12px 16px}.toast button{all:unset;cursor:pointer;color:#8cc4ff;margin-left:18px;text-decoration:underline}</style>
<div class="app"><article><small>APP-1182 · opened by Lena Fuchs</small><h1>Export of payslips lacks the last page</h1><p>When a payslip has more than one page, the PDF that is mailed to the employee stops after the first one. Seen with three customers since Thursday’s release.</p><h3>Activity</h3><p id="act">Lena Fuchs set the priority to High.</p></article>
<aside><p><small>Assignee</small></p><button id="who" aria-haspopup="listbox" aria-expanded="false">Unassigned</button><p><small>Status</small><br>Open</p><p><small>Watching now</small><br><span id="w">3</span> people</p></aside></div>
<script>
const people = ['Anton Weber', 'Bea Lindqvist', 'Marta Olsen', 'Nils Aubert', 'Priya Nair', 'Tom Okafor']
let suggested = null, asked = false, pop = null, toast = null
const btn = document.querySelector('#who'), slug = (n) => 'p-' + n.split(' ')[0].toLowerCase()
function list() {
  const el = pop.querySelector('[role=listbox]')
  el.innerHTML = (suggested ? '<div class="lab">Suggested for Payroll</div><div role="option" id="s-' + suggested.split(' ')[0].toLowerCase() + '" data-n="' + suggested + '">★ ' + suggested + '</div>' : '') + people.map((p) => '<div role="option" id="' + slug(p) + '" data-n="' + p + '">' + p + '</div>').join('')
}
function close() { pop?.remove(); pop = null; btn.setAttribute('aria-expanded', 'false') }
function assign(n) {
  const before = btn.textContent; btn.textContent = n; window.log = (window.log || []).concat(n); close(); toast?.remove()
  toast = document.createElement('div'); toast.className = 'toast'; toast.setAttribute('role', 'status'); toast.innerHTML = 'Assigned to ' + n + '. They have been notified. <button id="undo">Undo</button>'
  document.body.append(toast); const t = toast
  toast.querySelector('button').onclick = () => { btn.textContent = before; t.innerHTML = 'Assignment taken back'; setTimeout(() => t.remove(), 2500) }
  setTimeout(() => t.remove(), 7000)
}
btn.onclick = () => {
  if (pop) return close()
  const r = btn.getBoundingClientRect(); pop = document.createElement('div'); pop.className = 'pop'; pop.style.left = r.left + 'px'; pop.style.top = r.bottom + 6 + 'px'
  pop.innerHTML = '<input id="find" placeholder="Find a person…"><div role="listbox"></div>'; document.body.append(pop); btn.setAttribute('aria-expanded', 'true'); list(); pop.querySelector('input').focus()
  pop.addEventListener('pointerenter', () => { if (asked) return; asked = true; fetch('/api/suggested-assignee').then((x) => x.json()).then((j) => { suggested = j.name; if (pop) list(); window.cameAt = performance.now() }) })
  pop.addEventListener('click', (e) => { const o = e.target.closest('[role=option]'); if (o) assign(o.dataset.n) })
}
document.addEventListener('pointerdown', () => { if (window.cameAt && !window.lead) window.lead = Math.round(performance.now() - cameAt) }, true)
let n = 3; setInterval(() => { n = n === 3 ? 4 : 3; document.querySelector('#w').textContent = n }, 4000)
</script>`,
  routes: { '/api/suggested-assignee': { json: { name: 'Nils Aubert' }, delay: 50 } },
  steps: [
    { wait: 1500 },
    { click: '#who', approach: 500 },
    { wait: 1500 },
    { click: '#p-marta', approach: 360 },
    { wait: 1300 },
    { click: '#undo', approach: 500 },
    { wait: 1600 },
    { click: '#who', approach: 600 },
    { wait: 1500 },
    { click: '#p-marta', approach: 500 },
    { wait: 3200 },
  ],
  verify: [
    `lead > 40 && lead < 460`,
    `log.join() === 'Anton Weber,Marta Olsen'`,
    `document.querySelector('#who').textContent === 'Marta Olsen'`,
  ],
  expect: [
    {
      signal: 'misclick-layout-shift',
      target: '#p-anton, .pop, #p-marta',
      why: 'Suggestions slip in above the list just before the click; Anton is assigned instead of Marta and it has to be undone.',
    },
  ],
};
