const rows = ['Copper', 'Zinc', 'Nickel'];
export default {
  id: 'dead-button-beside-live-prices',
  title: 'A dead button in a card whose prices tick',
  html: `
<style>.card{width:320px;border:1px solid #ccc;border-radius:10px;padding:16px}.row{display:flex;justify-content:space-between}</style>
<h1>Metals</h1><div class="card">${rows.map((r) => `<div class="row"><span>${r}</span><span class="price">100.0</span></div>`).join('')}<button id="buy" class="px-3 py-1 rounded bg-blue-600">Buy</button></div>
<script>let n = 0; setInterval(() => { document.querySelectorAll('.price').forEach((p, i) => { p.textContent = (100 + Math.sin(++n + i) * 3).toFixed(1) }) }, 450)</script>`,
  steps: [{ wait: 1600 }, { click: '#buy' }, { wait: 3600 }, { click: '#buy' }, { wait: 3000 }],
  verify: `n > 9`,
  expect: [
    { signal: 'dead-click', target: '#buy', why: 'The prices go on ticking as before; nothing comes of the button.' },
  ],
};
