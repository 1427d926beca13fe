export default {
  id: 'switch-that-springs-back',
  title: 'A switch whose state is overwritten before anyone sees it',
  html: `
<style>.sw{width:48px;height:28px;border-radius:14px;border:0;background:#9ca3af;padding:3px;cursor:pointer}.sw span{display:block;width:22px;height:22px;border-radius:11px;background:#fff}.sw[aria-checked=true]{background:#16a34a}.sw[aria-checked=true] span{transform:translateX(20px)}.line{display:flex;gap:16px;align-items:center;margin:10px 0}</style>
<h1>Privacy</h1><div class="line"><button class="sw" role="switch" id="mails" aria-checked="true"><span></span></button>News by mail</div><div class="line"><button class="sw" role="switch" id="ads" aria-checked="true"><span></span></button>Personal advertising</div>
<script>
const props = { mails: true, ads: true }
const draw = (id, v) => document.getElementById(id).setAttribute('aria-checked', v)
document.querySelectorAll('.sw').forEach((b) => b.addEventListener('click', () => {
  const wanted = b.getAttribute('aria-checked') !== 'true'
  draw(b.id, wanted)
  b.dataset.dirty = ''
  if (b.id === 'mails') props.mails = wanted
  Promise.resolve().then(() => { draw(b.id, props[b.id]); delete b.dataset.dirty })
}))
</script>`,
  steps: [
    { click: '#mails' },
    { wait: 2900 },
    { click: '#ads' },
    { wait: 1600 },
    { click: '#ads', times: 6, gap: 260, jitter: 2 },
    { wait: 3200 },
  ],
  verify: `document.querySelector('#mails').getAttribute('aria-checked') === 'false' && document.querySelector('#ads').getAttribute('aria-checked') === 'true'`,
  expect: [{ signal: 'rage-click', target: '#ads', why: 'The other switch goes off; this one does not move at all.' }],
  tolerate: ['dead-click'],
};
