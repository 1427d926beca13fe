const people = ['Annika', 'Bo', 'Carmen', 'Dev'];
export default {
  id: 'sheet-cell-never-takes-the-date',
  title: 'A cell of a sheet that takes no date, in an editor made anew each time',
  html: `
<style>#grid{position:relative;width:760px}.r{display:flex}.c{width:190px;height:36px;border:1px solid #d0d7de;padding:5px 8px;margin:-1px 0 0 -1px;user-select:none}.h{background:#f6f8fa;font-weight:600}.c.sel{outline:2px solid #0969da;outline-offset:-2px}.c.bad{background:#ffebe9;outline:2px solid #cf222e;outline-offset:-2px}.ed{position:absolute;width:190px;height:36px;border:2px solid #0969da;padding:4px 6px;font:inherit}#msg{color:#cf222e;min-height:24px}</style>
<h1>Onboarding plan</h1><p>Double-click a cell to edit it.</p>
<div id="grid" role="grid"><div class="r"><div class="c h">Name</div><div class="c h">Role</div><div class="c h">Starts</div><div class="c h">Mentor</div></div>${people.map((p, i) => `<div class="r" role="row"><div class="c" role="gridcell">${p}</div><div class="c" role="gridcell">Analyst</div><div class="c" role="gridcell" data-f="date" id="d${i}"></div><div class="c" role="gridcell" id="m${i}"></div></div>`).join('')}</div><p id="msg" role="status"></p>
<script>
let refusals = 0, editors = 0
const ok = { date: (v) => /^\\d{5}$/.test(v) } // the column is stored as a serial number
grid.addEventListener('click', (e) => { const c = e.target.closest('[role=gridcell]'); if (c) { grid.querySelectorAll('.sel').forEach((x) => x.classList.remove('sel')); c.classList.add('sel') } })
grid.addEventListener('dblclick', (e) => { const c = e.target.closest('[role=gridcell]'); if (c) edit(c) })
function edit(c) {
  c.classList.remove('bad'); c.removeAttribute('aria-invalid'); msg.textContent = ''
  const i = document.createElement('input'); i.className = 'ed'; i.value = c.textContent; i.style.left = c.offsetLeft + 'px'; i.style.top = c.offsetTop + 'px'; editors++
  grid.append(i); i.focus()
  let over = false
  const end = (save) => {
    if (over) return; over = true
    const v = i.value; i.remove()
    if (!save || !v) return
    const f = ok[c.dataset.f]
    if (f && !f(v)) { refusals++; c.classList.add('bad'); c.setAttribute('aria-invalid', 'true'); msg.textContent = 'The value does not fit the format of column “Starts” and was discarded.'; return }
    c.textContent = v
  }
  i.addEventListener('keydown', (e) => { if (e.key === 'Enter') end(true); if (e.key === 'Escape') end(false) })
  i.addEventListener('blur', () => end(true))
}
</script>`,
  steps: [
    { dblclick: '#m0' },
    { wait: 500 },
    { type: 'Dev\n', gap: 90 },
    { wait: 1100 },
    ...['4 May 2026', '04/05/2026', '2026-05-04', '4.5.26', 'May 4'].flatMap((v) => [
      { dblclick: '#d0' },
      { wait: 450 },
      { type: v + '\n', gap: 85 },
      { wait: 1700 },
    ]),
    { move: [700, 600], ms: 500 },
    { wait: 2600 },
  ],
  verify: [
    `refusals === 5 && editors === 6`,
    `document.querySelector('#m0').textContent === 'Dev' && document.querySelector('#d0').textContent === ''`,
  ],
  expect: [
    {
      signal: 'input-retype',
      target: '#grid',
      why: 'The start date is typed into the same cell five ways, and each time it is marked red and thrown away.',
    },
  ],
  tolerate: ['failed-submit-loop'],
};
