export default {
  id: 'country-chosen-in-a-div-list',
  title: 'A country chosen in a list made of divs',
  html: `
<style>.sel{border:1px solid #999;width:240px;padding:8px;cursor:pointer}.opts{border:1px solid #999;width:240px;max-height:160px;overflow:auto;position:absolute;background:#fff}.opts div{padding:6px 10px;cursor:pointer}.opts div:hover{background:#eee}</style>
<h1>Shipping</h1><div class="sel" id="sel" tabindex="0">Country</div><div id="pop"></div><p style="margin-top:240px">Delivery in three days</p>
<script>
const all = ['Austria', 'Belgium', 'Denmark', 'Finland', 'Iceland', 'Norway', 'Sweden']
const close = () => { pop.innerHTML = '' }
sel.onmousedown = (e) => { e.preventDefault(); if (pop.firstChild) return close(); pop.innerHTML = '<div class="opts">' + all.map((c) => '<div id="o' + c + '">' + c + '</div>').join('') + '</div>'; pop.firstChild.onmousedown = (o) => { sel.textContent = o.target.textContent; close() } }
document.addEventListener('mousedown', (e) => { if (!sel.contains(e.target) && !pop.contains(e.target)) close() })
</script>`,
  steps: [
    { click: '#sel' },
    { wait: 800 },
    { wheel: 120, on: '.opts', times: 1 },
    { wait: 500 },
    { click: '#oNorway' },
    { wait: 900 },
    { click: '#sel' },
    { wait: 600 },
    { click: '#oBelgium' },
    { wait: 700 },
    { click: '#sel' },
    { wait: 500 },
    { click: [900, 600] },
    { wait: 2600 },
  ],
  verify: `sel.textContent === 'Belgium' && !pop.firstChild`,
  expect: [],
  why: 'Opened, chosen, changed, opened once more and closed by a click beside it.',
};
