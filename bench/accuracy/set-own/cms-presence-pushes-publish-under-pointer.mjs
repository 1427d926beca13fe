export default {
  id: 'cms-presence-pushes-publish-under-pointer',
  title: 'CMS: the faces of other editors arrive in the tool bar and push Publish to where Preview was',
  html: `
<style>body{padding:0}#chrome{height:330px;background:#f8fafc;border-bottom:1px solid #cbd5e1;padding:16px 24px}.tb{display:flex;align-items:center;height:48px}.tb b{width:420px}.tb button{width:150px;height:44px;border:1px solid #94a3b8;background:#fff;border-radius:6px;cursor:pointer;margin-right:10px}#who{display:flex}#who span{width:40px;height:40px;border-radius:50%;color:#fff;display:grid;place-items:center;margin-right:0}.meta{display:grid;grid-template-columns:1fr 1fr;gap:16px;margin-top:24px}.meta input{width:100%;font:inherit;padding:8px}main{padding:24px;max-width:760px}#bar{position:fixed;left:24px;bottom:24px;background:#111827;color:#fff;padding:12px 18px;border-radius:8px}#bar button{margin-left:12px}#pv{position:fixed;inset:60px;background:#fff;border:1px solid #111;padding:24px}</style>
<div id="chrome"><div class="tb"><b>Summer opening hours</b><div id="who"></div><button id="publish">Publish</button><button id="preview">Preview</button></div>
<div class="meta"><label>Title<input value="Summer opening hours"></label><label>Address<input value="/news/summer-hours"></label><label>Category<input value="News"></label><label>Teaser<input value="From July we open at eight."></label></div></div>
<main><h1>Summer opening hours</h1><p>From July we open at eight. DRAFT, hours of the pool still to be checked with Hanna.</p><p>The library stays open until seven on Thursdays.</p></main>
<div id="bar" hidden><span id="bt"></span><button id="un">Undo</button></div><div id="pv" hidden>Preview</div>
<script>
let asked = false, wrote = false, shiftAt = 0, downAt = 0, published = 0, undone = 0
const chrome_ = document.getElementById('chrome')
document.querySelector('main').addEventListener('pointerenter', () => { wrote = true })
chrome_.addEventListener('pointerenter', () => { if (asked || !wrote) return; asked = true; fetch('/api/presence').then((r) => r.json()).then((l) => { who.innerHTML = l.map((p) => '<span style="background:' + p.c + '">' + p.i + '</span>').join(''); shiftAt = performance.now() }) })
addEventListener('pointerdown', () => { if (!downAt) downAt = performance.now() }, true)
publish.onclick = async () => { await fetch('/api/publish', { method: 'POST' }); published++; bt.textContent = 'Published on the website'; bar.hidden = false }
preview.onclick = () => { pv.hidden = false }
un.onclick = async () => { await fetch('/api/unpublish', { method: 'POST' }); undone++; bt.textContent = 'Back to draft'; un.hidden = true }
</script>`,
  routes: {
    '/api/presence': {
      json: [
        { i: 'HK', c: '#b91c1c' },
        { i: 'MO', c: '#15803d' },
        { i: 'SV', c: '#1d4ed8' },
        { i: 'TD', c: '#7e22ce' },
      ],
      delay: 130,
    },
    'POST /api/publish': { json: {}, delay: 100 },
    'POST /api/unpublish': { json: {}, delay: 100 },
  },
  steps: [
    { move: [600, 640], ms: 500 },
    { wait: 900 },
    { move: [670, 430], ms: 400 },
    { wait: 700 },
    { click: '#preview', approach: 560 },
    { until: '#bar' },
    { wait: 900 },
    { click: '#un', approach: 400 },
    { wait: 3200 },
  ],
  verify: [
    `published === 1 && undone === 1`,
    `document.querySelector('#pv').hidden`,
    `downAt - shiftAt > 60 && downAt - shiftAt < 460`,
  ],
  expect: [
    {
      signal: 'misclick-layout-shift',
      target: '#publish, #preview',
      why: 'Faces arrive under way, Publish slides to the place of Preview, and a draft goes out; it is taken back at once.',
    },
  ],
};
