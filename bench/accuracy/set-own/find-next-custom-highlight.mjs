const text = [
  'The tenant pays a deposit of three monthly rents. The deposit is kept apart from the landlord’s own money.',
  'Interest on the deposit belongs to the tenant. It is added to the deposit at the end of each year.',
  'When the flat is handed back the landlord returns the deposit within six months, less what is owed.',
  'The deposit may be paid in three parts, of which the first is due with the first rent.',
  'Pets are allowed if the neighbours agree. The deposit is not raised for them.',
];
export default {
  id: 'find-next-custom-highlight',
  title: 'Searching within a contract; hits are painted by the CSS highlight registry',
  html: `
<style>.bar{display:flex;gap:6px;border:1px solid #ccc;border-radius:8px;padding:6px;width:340px}.bar input{flex:1;font:inherit;border:0}.bar button{width:36px;border:0;background:#f1f5f9;border-radius:6px}article{max-width:760px}p{margin:10px 0}::highlight(hit){background-color:#fef08a}::highlight(current){background-color:#ea580c;color:#fff}</style>
<h1>Tenancy agreement</h1>
<div class="bar"><input id="q" placeholder="Find in this document"><button id="prev" aria-label="Previous hit">▲</button><button id="next" aria-label="Next hit">▼</button></div>
<article id="doc">${text.map((t, i) => `<h3>§ ${i + 4}</h3><p>${t}</p>`).join('')}</article>
<script>
let hits = []
window.at = 0
const paint = () => { CSS.highlights.set('hit', new Highlight(...hits)); const c = new Highlight(...(hits.length ? [hits[window.at]] : [])); c.priority = 1; CSS.highlights.set('current', c) }
q.oninput = () => {
  hits = []; window.at = 0
  const w = q.value.toLowerCase(), walk = document.createTreeWalker(doc, NodeFilter.SHOW_TEXT)
  if (w.length > 1) while (walk.nextNode()) { const s = walk.currentNode.data.toLowerCase(); for (let i = s.indexOf(w); i >= 0; i = s.indexOf(w, i + 1)) { const r = new Range(); r.setStart(walk.currentNode, i); r.setEnd(walk.currentNode, i + w.length); hits.push(r) } }
  paint()
}
const go = (d) => { if (!hits.length) return; window.at = (window.at + d + hits.length) % hits.length; paint() }
next.onclick = () => go(1); prev.onclick = () => go(-1)
</script>`,
  steps: [
    { wait: 1000 },
    { type: 'deposit', into: '#q', gap: 110 },
    { wait: 1300 },
    { click: '#next', times: 5, gap: 270, jitter: 2, approach: 350 },
    { wait: 2800 },
    { click: '#next', approach: 150 },
    { wait: 2900 },
    { click: '#prev', times: 2, gap: 520, approach: 250 },
    { wait: 3300 },
  ],
  verify: [`window.at === 4`, `CSS.highlights.get('hit').size === 7`],
  expect: [],
  why: 'The orange mark jumps to the next hit at every click, painted by the browser without any change of the document.',
};
