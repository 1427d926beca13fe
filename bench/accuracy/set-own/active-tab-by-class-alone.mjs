export default {
  id: 'active-tab-by-class-alone',
  title: 'The open tab clicked again, known by its class alone',
  html: `
<style>.tab{padding:8px 16px;border:0;background:none;cursor:pointer;display:inline-block}.tab.active{border-bottom:3px solid #2563eb;font-weight:600}</style>
<h1>Tent</h1><div><button class="tab active" id="a">Description</button><button class="tab" id="b">Sizes</button> <div class="tab active" id="all">All</div><div class="tab" id="mine">Mine</div></div><p id="p">Two persons</p>
<script>
const text = { a: 'Two persons', b: '2 m × 1.4 m', all: 'All', mine: 'Mine' }
for (const t of document.querySelectorAll('.tab')) t.onclick = () => { for (const o of document.querySelectorAll(t.localName + '.tab')) o.classList.toggle('active', o === t); if (p.textContent !== text[t.id]) p.textContent = text[t.id] }
</script>`,
  steps: [
    { click: '#a' },
    { wait: 3000 },
    { click: '#b' },
    { wait: 2700 },
    { click: '#b' },
    { wait: 3000 },
    { click: '#mine' },
    { wait: 1500 },
    { click: '#mine' },
    { wait: 3000 },
  ],
  verify: `document.querySelector('#mine').classList.contains('active')`,
  expect: [],
  why: 'The part that is asked for is on the screen already.',
};
