export default {
  id: 'thumb-deletes-once-the-advert-goes',
  title: 'An empty place for an advert closes under the thumb',
  device: 'mobile',
  html: `
<style>h1{margin:0;height:60px}#ad{height:56px;border-radius:8px;background:linear-gradient(90deg,#eee,#f8f8f8,#eee);background-size:200% 100%;animation:sh 1.2s linear infinite}@keyframes sh{to{background-position:-200% 0}}.row{display:block;width:100%;height:56px;border:1px solid #d4d4d8;background:#fff;text-align:left;padding:0 14px}</style>
<h1>Voice memo 12</h1><div id="ad"></div><button class="row" id="share">Share</button><button class="row" id="del">Delete</button><button class="row" id="rename">Rename</button><p id="s"></p><p>Recorded on Sunday, 4 min 12 s</p>
<script>
addEventListener('load', () => setTimeout(() => ad.remove(), 1500))
share.onclick = () => { s.textContent = 'Link copied' }
rename.onclick = () => { s.textContent = 'Type a new name' }
del.onclick = () => { s.innerHTML = 'Memo deleted. <button id="undo">Undo</button>'; undo.onclick = () => { s.textContent = 'Memo is back' } }
</script>`,
  steps: [
    { wait: 770 },
    { tap: [195, 168] },
    { wait: 1100 },
    { tap: '#undo' },
    { wait: 900 },
    { tap: '#share' },
    { wait: 2800 },
  ],
  verify: `s.textContent === 'Link copied' && !document.querySelector('#ad')`,
  expect: [
    {
      signal: 'misclick-layout-shift',
      target: '#del, #share',
      why: 'The advert’s place goes a moment before the tap, and Delete is where Share was; it is undone at once.',
    },
  ],
};
