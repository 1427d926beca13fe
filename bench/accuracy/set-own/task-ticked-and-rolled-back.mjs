export default {
  id: 'task-ticked-and-rolled-back',
  title: 'A task ticked at once and unticked when the server refuses',
  html: `
<style>.t{display:flex;gap:10px;padding:8px;cursor:pointer}.t.done{text-decoration:line-through}.toast{position:fixed;right:20px;bottom:20px;background:#333;color:#fff;padding:12px}</style>
<h1>Today</h1><div class="t" id="t1">Water the beans</div><div class="t" id="t2">Call Jo</div>
<script>
for (const t of document.querySelectorAll('.t')) t.onclick = async () => { t.classList.toggle('done'); const r = await fetch('/api/task', { method: 'PATCH' }); if (!r.ok) { t.classList.toggle('done'); const d = document.createElement('div'); d.className = 'toast'; d.textContent = 'Somebody else is editing this list.'; document.body.append(d); setTimeout(() => d.remove(), 4000) } }
</script>`,
  routes: {
    'PATCH /api/task': [
      { status: 409, json: {}, delay: 350 },
      { json: {}, delay: 200 },
    ],
  },
  steps: [{ click: '#t1' }, { wait: 2600 }, { click: '#t1' }, { wait: 2900 }],
  verify: `document.querySelectorAll('.done').length === 1`,
  expect: [],
  why: 'Refused once with a reason, accepted the second time.',
};
