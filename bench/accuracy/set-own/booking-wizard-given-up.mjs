export default {
  id: 'booking-wizard-given-up',
  title: 'A booking in three steps, given up at the card',
  start: '/book/guest',
  pages: {
    '/': '<h1>Hotels by the sea</h1><p>Where to this time?</p>',
    '/book/guest': `
<style>label{display:block;margin:10px 0}dialog{border:1px solid #888;border-radius:8px;padding:24px}</style>
<div id="wizard"></div><dialog id="dlg"><p id="why"></p><button id="close" autofocus>Close</button></dialog>
<script>
const data = {}
const steps = {
  '/book/guest': ['Guest', ['name', 'mail'], '/book/stay'],
  '/book/stay': ['Stay', ['arrival', 'nights'], '/book/card'],
  '/book/card': ['Card', ['card', 'until', 'cvc'], null],
}
const wizard = document.getElementById('wizard')
const show = () => { const [title, names, next] = steps[location.pathname]; wizard.innerHTML = '<h1>' + title + '</h1>' + names.map((n) => '<label>' + n + '<br><input id="' + n + '" value="' + (data[n] || '') + '"></label>').join('') + '<button id="next">' + (next ? 'Continue' : 'Book and pay') + '</button>' }
wizard.addEventListener('input', (e) => { data[e.target.id] = e.target.value })
wizard.addEventListener('click', async (e) => {
  if (e.target.id !== 'next') return
  const next = steps[location.pathname][2]
  if (next) { history.pushState(null, '', next); return show() }
  e.target.textContent = 'Paying…'; e.target.disabled = true
  const r = await fetch('/api/pay', { method: 'POST', body: JSON.stringify(data) })
  e.target.textContent = 'Book and pay'; e.target.disabled = false
  if (!r.ok) { why.textContent = 'Your card was declined.'; dlg.showModal() }
})
document.getElementById('close').onclick = () => dlg.close()
addEventListener('popstate', show)
addEventListener('beforeunload', (e) => { if (data.card) e.preventDefault() })
show()
</script>`,
  },
  routes: { 'POST /api/pay': { status: 402, json: { code: 51 }, delay: 700 } },
  steps: [
    { type: 'Anouk Visser', into: '#name', gap: 60 },
    { type: 'anouk@example.org', into: '#mail', gap: 55 },
    { click: '#next' },
    { until: '#arrival' },
    { type: '14 July', into: '#arrival', gap: 70 },
    { type: '5', into: '#nights' },
    { click: '#next' },
    { until: '#card' },
    { type: '5105105105105100', into: '#card', gap: 60 },
    { type: '04/29', into: '#until', gap: 80 },
    { type: '310', into: '#cvc', gap: 90 },
    { click: '#next' },
    { until: '#close' },
    { wait: 1900 },
    { click: '#close' },
    { wait: 1500 },
    { click: '#next' },
    { until: '#close' },
    { wait: 2200 },
    { click: '#close' },
    { wait: 1400 },
    { goto: '/' },
    { until: 'h1:has-text("Hotels")' },
    { wait: 2500 },
  ],
  verify: `location.pathname === '/' && requests.length === 2`,
  expect: [
    {
      signal: 'form-abandonment',
      target: '#wizard',
      why: 'Seven fields over three steps, the card declined twice, and the booking is left.',
    },
  ],
};
