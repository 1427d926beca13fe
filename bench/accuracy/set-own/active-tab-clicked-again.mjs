export default {
  id: 'active-tab-clicked-again',
  title: 'Clicking the tab that is open already',
  html: `
<style>.t button{padding:8px 16px;border:0;background:none;border-bottom:3px solid transparent;cursor:pointer}.t [aria-selected=true]{border-color:#2563eb}</style>
<h1>Account</h1><div class="t" role="tablist"><button role="tab" id="a" aria-selected="true">Orders</button><button role="tab" id="b" aria-selected="false">Returns</button></div><div id="p">Two orders</div>
<script>for (const t of document.querySelectorAll('[role=tab]')) t.onclick = () => { if (t.ariaSelected === 'true') return; for (const o of document.querySelectorAll('[role=tab]')) o.ariaSelected = o === t; p.textContent = t.id === 'a' ? 'Two orders' : 'No returns' }</script>`,
  steps: [{ click: '#b' }, { wait: 1500 }, { click: '#a' }, { wait: 1200 }, { click: '#a' }, { wait: 3200 }],
  verify: `document.querySelector('#p').textContent === 'Two orders'`,
  expect: [],
  why: 'What the tab promises is on the screen already.',
};
