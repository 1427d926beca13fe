export default {
  id: 'datepicker-opens-behind-modal',
  title: 'The calendar of a leave request opens behind the window that asks for the date',
  html: `
<style>.modal-backdrop{position:fixed;inset:0;background:#0007;z-index:1040}.modal-dialog{position:fixed;z-index:1050;left:340px;top:90px;width:600px;height:520px;background:#fff;border-radius:8px;padding:26px}.ui-datepicker{position:absolute;z-index:1;width:270px;background:#fff;border:1px solid #aaa;padding:8px;display:none}.ui-datepicker td{padding:3px 8px;text-align:right}
.ig{display:flex;width:260px}.ig input{flex:1;min-width:0;padding:8px;border:1px solid #aaa;background:#f5f5f5;outline:0}.ui-datepicker-trigger{border:1px solid #aaa;background:#eee;padding:0 12px;cursor:pointer}.ui-datepicker-trigger:hover{background:#ddd}.pri{background:#1d4ed8;color:#fff;border:0;padding:10px 16px;border-radius:6px}</style>
<h1>My leave</h1><p>17 days left this year.</p><button class="pri" id="ask">Request leave</button><ul><li>3 to 7 February, approved</li><li>22 April, approved</li></ul>
<script>
const dp = document.createElement('div'); dp.id = 'ui-datepicker-div'; dp.className = 'ui-datepicker'; document.body.append(dp)
window.shown = 0
ask.onclick = () => {
  const b = document.createElement('div'); b.className = 'modal-backdrop'
  const m = document.createElement('div'); m.className = 'modal-dialog'; m.setAttribute('role', 'dialog')
  m.innerHTML = '<h2>Request leave</h2><p><label>Kind <select id="kind"><option>Holiday</option><option>Moving house</option></select></label></p><p>First day</p><div class="ig"><input id="from" readonly placeholder="dd.mm.yyyy"><button class="ui-datepicker-trigger" id="cal"><svg width="18" height="18" viewBox="0 0 18 18"><rect x="2" y="3" width="14" height="13" fill="none" stroke="#333" stroke-width="2"/><path d="M2 7H16" stroke="#333" stroke-width="2"/></svg></button></div><p style="margin-top:220px"><button class="pri">Send</button></p>'
  document.body.append(b, m)
  const input = m.querySelector('#from'), trigger = m.querySelector('#cal')
  trigger.onclick = () => { // showOn: 'button'
    if (dp.style.display === 'block') { dp.style.display = 'none'; return }
    shown++
    const r = input.getBoundingClientRect()
    dp.innerHTML = '<b>June 2031</b><table>' + [0, 1, 2, 3, 4].map((w) => '<tr>' + [0, 1, 2, 3, 4, 5, 6].map((d) => { const n = w * 7 + d; return '<td>' + (n >= 1 && n <= 30 ? '<a href="#">' + n + '</a>' : '') + '</td>' }).join('') + '</tr>').join('') + '</table>'
    dp.style.left = r.left + scrollX + 'px'; dp.style.top = r.bottom + scrollY + 'px'; dp.style.display = 'block'
    dp.querySelectorAll('a').forEach((a) => { a.onclick = (e) => { e.preventDefault(); input.value = a.textContent + '.06.2031'; dp.style.display = 'none' } })
  }
}
</script>`,
  steps: [
    { click: '#ask' },
    { wait: 1400 },
    { click: '#cal' },
    { wait: 3000 },
    { click: '#cal', times: 6, gap: 225, jitter: 3 },
    { wait: 3500 },
  ],
  verify: [
    `shown === 4 && document.querySelector('#from').value === ''`,
    `(() => { const r = document.querySelector('#ui-datepicker-div').getBoundingClientRect(); return r.height > 100 && [[0.02, 0.02], [0.98, 0.02], [0.02, 0.98], [0.98, 0.98], [0.5, 0.5]].every(([x, y]) => document.elementFromPoint(r.left + r.width * x, r.top + r.height * y).closest('.modal-dialog')) })()`,
  ],
  expect: [
    {
      signal: 'rage-click',
      target: '#cal',
      why: 'The calendar opens behind the window where nobody can see it; to the eye the button does nothing and is hammered.',
    },
  ],
  tolerate: ['dead-click'],
};
