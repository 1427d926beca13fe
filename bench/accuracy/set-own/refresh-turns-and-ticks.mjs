export default {
  id: 'refresh-turns-and-ticks',
  title: 'A refresh button whose arrow turns and becomes a tick',
  html: `
<style>@keyframes t{to{transform:rotate(360deg)}}.rb{border:1px solid #cbd5e1;border-radius:8px;background:#fff;width:40px;height:40px;display:grid;place-items:center;cursor:pointer}.rb[data-phase=busy] svg{animation:t .6s linear infinite}.rb[data-phase=done]{border-color:#16a34a;color:#16a34a}.bar{display:flex;gap:16px;align-items:center}</style>
<div class="bar"><h1>Departures</h1><button class="rb" id="re" aria-label="Refresh"><svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2"><path id="ic" d="M16 10a6 6 0 1 1-2-4.5M14 2v4h-4"/></svg></button></div>
<ul id="list"></ul>
<script>
const arrow = ic.getAttribute('d')
const show = (rows) => { const html = rows.map((r) => '<li>' + r + '</li>').join(''); if (list.innerHTML !== html) list.innerHTML = html }
show(['09:12 Harbour', '09:20 Airport', '09:31 Old Town'])
let times = 0
re.addEventListener('click', async () => {
  re.dataset.phase = 'busy'
  const r = await fetch('/api/departures')
  show(await r.json())
  re.dataset.phase = 'done'
  ic.setAttribute('d', 'M4 10l4 4 8-9')
  times++
  setTimeout(() => { re.dataset.phase = ''; ic.setAttribute('d', arrow) }, 1300)
})
</script>`,
  routes: { '/api/departures': { json: ['09:12 Harbour', '09:20 Airport', '09:31 Old Town'], delay: 750 } },
  steps: [{ click: '#re' }, { wait: 3600 }, { click: '#re' }, { wait: 3600 }],
  verify: `times === 2 && list.children.length === 3`,
  expect: [],
  why: 'The arrow turns, then a green tick says that it is done; there simply is nothing new.',
};
