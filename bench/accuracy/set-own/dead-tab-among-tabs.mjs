export default {
  id: 'dead-tab-among-tabs',
  title: 'A tab that shows nothing',
  html: `
<style>[role=tab]{padding:8px 16px;border:0;background:none;border-bottom:3px solid transparent}[role=tab][aria-selected=true]{border-color:#2563eb}</style>
<h1>Tent</h1><div role="tablist"><button role="tab" id="t1" aria-selected="true" aria-controls="p1">Description</button><button role="tab" id="t2" aria-selected="false" aria-controls="p2">Sizes</button><button role="tab" id="t3" aria-selected="false" aria-controls="p3">Reviews</button></div><div id="p1">Two persons</div><div id="p2" hidden>2 m × 1.4 m</div>
<script>for (const t of document.querySelectorAll('[role=tab]')) t.onclick = () => { const p = document.getElementById(t.getAttribute('aria-controls')); if (!p) return; document.querySelectorAll('[role=tab]').forEach((o) => { o.setAttribute('aria-selected', o === t); const q = document.getElementById(o.getAttribute('aria-controls')); if (q) q.hidden = o !== t }) }</script>`,
  steps: [{ click: '#t2' }, { wait: 1500 }, { click: '#t3' }, { wait: 3200 }, { click: '#t3' }, { wait: 3000 }],
  verify: `document.querySelector('#t2').getAttribute('aria-selected') === 'true'`,
  expect: [{ signal: 'dead-click', target: '#t3', why: 'The other tabs open; the one with the reviews does not.' }],
};
