export default {
  id: 'mail-deleted-and-brought-back',
  title: 'Undo in a passing message',
  html: `
<style>.row{display:flex;justify-content:space-between;width:520px;border-bottom:1px solid #ddd;padding:10px}.toast{position:fixed;left:24px;bottom:24px;background:#222;color:#fff;padding:12px 18px;border-radius:8px}.toast button{margin-left:12px;background:none;border:0;color:#9cf}</style>
<h1>Inbox</h1><div id="list">${[1, 2, 3, 4].map((i) => `<div class="row" id="m${i}"><span>Message ${i}</span><button class="del" aria-label="Delete">🗑</button></div>`).join('')}</div>
<script>
let toast
list.onclick = (e) => { const b = e.target.closest('.del'); if (!b) return; const row = b.parentNode, after = row.nextSibling; row.remove(); toast?.remove(); toast = document.createElement('div'); toast.className = 'toast'; toast.innerHTML = 'Deleted<button>Undo</button>'; document.body.append(toast); const mine = toast; toast.lastChild.onclick = () => { list.insertBefore(row, after); mine.remove() }; setTimeout(() => mine.remove(), 5000) }
</script>`,
  steps: [
    { click: '#m2 .del' },
    { wait: 1400 },
    { click: '.toast button' },
    { wait: 1800 },
    { click: '#m1 .del' },
    { wait: 350 },
    { click: '#m2 .del' },
    { wait: 350 },
    { click: '#m3 .del' },
    { wait: 3000 },
  ],
  verify: `document.querySelectorAll('.row').length === 1`,
  expect: [],
  why: 'One taken back, three deleted in a row.',
};
