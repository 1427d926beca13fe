export default {
  id: 'invite-copied-again',
  title: 'Copy button answered by toasts in the far corner',
  widgets: ['sonner'],
  html: `<style>#copy{padding:8px 14px;border-radius:6px;border:1px solid #bbb;background:#fff;cursor:pointer}#copy:hover{background:#f3f3f3}</style><div id="root"></div><script>
const { React, createRoot, Toaster, toast } = SN; const h = React.createElement
window.copied = 0
function Clock() { const [t, s] = React.useState(new Date()); React.useEffect(() => { const i = setInterval(() => s(new Date()), 1000); return () => clearInterval(i) }, []); return h('small', null, t.toLocaleTimeString()) }
const copy = async () => { try { await navigator.clipboard.writeText('https://example.org/i/77af') } catch {} window.copied++; toast.success('Link copied') }
createRoot(document.getElementById('root')).render(h('div', null, h(Clock), h('h1', null, 'Invite your team'), h('p', null, 'Anyone with the link can join.'), h('button', { id: 'copy', onClick: copy }, 'Copy link'), h(Toaster, { position: 'bottom-right', richColors: true })))
</script>`,
  steps: [{ click: '#copy' }, { wait: 1500 }, { click: '#copy', times: 4, gap: 290, jitter: 2 }, { wait: 3200 }],
  verify: [`window.copied === 5`, `document.querySelectorAll('[data-sonner-toast]').length >= 3`],
  expect: [],
  why: 'Every click brings a toast that says the link is copied; the person copies again to be sure.',
};
