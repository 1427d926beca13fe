export default {
  id: 'dialog-routes-closed-by-back',
  title: 'Dialogs with addresses of their own, closed by the back button',
  html: `
<style>#d{position:fixed;inset:80px 300px auto;background:#fff;border:1px solid #555;padding:24px}#d[hidden]{display:none}</style>
<h1>Team</h1>${['ada', 'ben', 'cem'].map((n) => `<p><a id="${n}" href="/team/${n}">${n}</a></p>`).join('')}<div id="d" role="dialog" hidden></div>
<script>
const show = () => { const n = location.pathname.split('/')[2]; d.hidden = !n; d.innerHTML = n ? '<h2>' + n + '</h2><p>Room 12</p>' : '' }
document.addEventListener('click', (e) => { const a = e.target.closest('a'); if (!a) return; e.preventDefault(); history.pushState(null, '', a.getAttribute('href')); show() })
addEventListener('popstate', show)
</script>`,
  steps: ['ada', 'ben', 'cem'].flatMap((k) => [{ click: `#${k}` }, { wait: 1500 }, { back: true }, { wait: 900 }]),
  verify: `location.pathname === '/' && d.hidden`,
  expect: [],
  why: 'A look at one card after another; back is how they close.',
};
