export default {
  id: 'listbox-closes-slowly',
  title: 'A list that fades away before it goes',
  html: `
<style>[role=listbox]{position:absolute;width:200px;background:#fff;border:1px solid #888;padding:4px;margin:0;list-style:none;opacity:1;transition:opacity .4s}[role=listbox][data-state=closing]{opacity:0}[role=option]{padding:8px}</style>
<h1>Delivery</h1><button id="b" aria-haspopup="listbox" aria-expanded="false">Slot: none</button><div id="slot" style="height:160px"></div>
<script>
b.onpointerdown = (e) => { if (document.querySelector('[role=listbox]')) return; e.preventDefault(); slot.innerHTML = '<ul role="listbox" data-state="open"><li role="option" id="o1">Morning</li><li role="option" id="o2">Noon</li><li role="option" id="o3">Evening</li></ul>'; b.setAttribute('aria-expanded', true); const ul = slot.firstChild; ul.onclick = (o) => { window.choice = o.target.textContent; ul.dataset.state = 'closing'; setTimeout(() => { ul.remove(); b.setAttribute('aria-expanded', false); b.textContent = 'Slot: ' + choice }, 400) } }
</script>`,
  steps: [
    { click: '#b' },
    { wait: 900 },
    { click: '#o2' },
    { wait: 2800 },
    { click: '#b' },
    { wait: 700 },
    { click: '#o3' },
    { wait: 2800 },
  ],
  verify: `document.querySelector('#b').textContent === 'Slot: Evening'`,
  expect: [],
  why: 'Chosen twice; the list takes its time to go.',
};
