export default {
  id: 'archive-with-a-view-transition',
  title: 'Mails archived one after another at the same place',
  html: `
<style>::view-transition-group(*),::view-transition-old(*),::view-transition-new(*){animation-duration:110ms}.row{display:flex;gap:16px;align-items:center;width:640px;height:48px;border-bottom:1px solid #e5e7eb}.row span{flex:1}.row button{opacity:.7}</style>
<main id="app"></main>
<script>
let mails = ['Lunch on Friday?', 'Invoice 2291', 'Your parcel is on its way', 'Minutes of Monday', 'New sign-in', 'Newsletter', 'Photos from Bergen', 'Re: keys', 'Rota for May'].map((s, i) => ({ id: i + 1, s }))
const gone = []
function render() { app.innerHTML = '<h1>Inbox (' + mails.length + ')</h1>' + mails.map((m) => '<div class="row" style="view-transition-name:m' + m.id + '"><span>' + m.s + '</span><button class="arc" data-id="' + m.id + '">Archive</button></div>').join('') }
render()
document.addEventListener('click', (e) => {
  const b = e.target.closest('.arc')
  if (!b) return
  const go = () => { gone.push(b.dataset.id); mails = mails.filter((m) => String(m.id) !== b.dataset.id); render() }
  document.startViewTransition ? document.startViewTransition(go) : go()
})
</script>`,
  steps: [
    { click: '.row:nth-of-type(1) .arc', times: 5, gap: 560, jitter: 2 },
    { wait: 3200 },
    { click: '.row:nth-of-type(2) .arc' },
    { wait: 3000 },
  ],
  verify: `gone.length === 6 && mails.length === 3`,
  expect: [],
  why: 'Every click puts the uppermost mail away and the next one moves up under the pointer.',
};
