export default {
  id: 'article-number-copied-then-bought',
  title:
    'The number of an article is picked by a double click and copied; then it is put into the basket, which is a page of its own',
  html: `
<style>form{border:1px solid #cdd3c8;padding:14px 18px;max-width:420px}#qty{width:44px;text-align:center}#add{background:#3f6212;color:#fff;border:0;padding:10px 20px;margin-top:10px}small{color:#667}</style>
<p><a href="/tools">Garden tools</a></p><h1>Ash-handled digging spade</h1><p>£48</p><p>Article no. <span id="no">SP-40-771</span></p>
<form method="post" action="/basket"><p>Quantity <button type="button" id="minus">−</button> <input id="qty" name="qty" value="1"> <button type="button" id="plus">+</button> <span id="sum">£48</span></p><button id="add">Add to basket</button></form>
<p><small id="n">11 left in the warehouse</small></p>
<script>
const step = (d) => { qty.value = Math.max(1, +qty.value + d); sum.textContent = '£' + 48 * qty.value }
plus.onclick = () => step(1)
minus.onclick = () => step(-1)
let left = 11
setInterval(() => { n.textContent = --left + ' left in the warehouse' }, 5000)
</script>`,
  pages: { '/basket': '<h1>Your basket</h1><p>3 × Ash-handled digging spade</p><p>£144</p>' },
  steps: [
    { wait: 700 },
    { click: '#no', times: 2, gap: 130 },
    { key: 'Control+c' },
    { wait: 3600 },
    { click: '#plus', times: 2, gap: 260 },
    { wait: 900 },
    { click: '#add' },
    { until: 'h1:has-text("Your basket")' },
    { wait: 2800 },
  ],
  verify: [`location.pathname === '/basket'`],
  expect: [],
  why: 'A double click picks the number, and that is all it is for; the basket opens at once when it is asked for.',
};
