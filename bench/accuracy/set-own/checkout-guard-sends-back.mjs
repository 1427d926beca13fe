export default {
  id: 'checkout-guard-sends-back',
  title: 'Checkout sends the buyer back to the basket again and again',
  start: '/basket',
  pages: {
    '/basket': `
<style>.bar{height:3px;background:#0b7;width:0;position:fixed;left:0;top:0;transition:width .3s}.bar.on{width:70%}button.p{background:#0b7;color:#fff;border:0;border-radius:6px;padding:10px 18px}button.p:hover{background:#096}</style>
<div class="bar" id="bar"></div><p id="promo">Free delivery over £40</p><main id="app"></main>
<script>
const promos = ['Free delivery over £40', 'New: gift wrapping', 'Returns within 30 days']
let k = 0; setInterval(() => { promo.textContent = promos[++k % 3] }, 1800)
let session = { basketId: null }            // set by an effect that has been removed
let visits = 0
const screens = {
  '/basket': () => '<h1>Basket</h1><p>Linen shirt, blue, M — £42</p><button class="p" id="checkout">Go to checkout</button>',
  '/delivery': () => '<h1>Delivery</h1><p><label><input type="radio" name="d" checked> Standard, 2 to 3 days</label></p><button class="p" id="continue">Continue to payment</button>',
  '/payment': () => '<h1>Payment</h1>',
}
function go(path) {
  if (path === '/payment' && !session.basketId) path = '/basket'   // guard
  history.pushState({}, '', path); if (path === '/basket') visits++; render()
}
function render() { app.innerHTML = (screens[location.pathname] || screens['/basket'])() }
app.addEventListener('click', (e) => {
  if (e.target.id === 'checkout') go('/delivery')
  if (e.target.id === 'continue') { bar.classList.add('on'); setTimeout(() => { bar.classList.remove('on'); go('/payment') }, 350) }
})
addEventListener('popstate', render); render()
</script>`,
  },
  steps: [
    { wait: 900 },
    {
      repeat: 5,
      steps: [
        { click: '#checkout' },
        { until: 'h1:has-text("Delivery")' },
        { wait: 1300 },
        { click: '#continue' },
        { until: 'h1:has-text("Basket")' },
        { wait: 1500 },
      ],
    },
    { wait: 3200 },
  ],
  verify: [`location.pathname === '/basket'`, `visits === 5`],
  expect: [
    {
      signal: 'navigation-loop',
      target: 'page',
      why: 'Basket, delivery, basket, delivery: five rounds, payment is never reached and no reason is given.',
    },
  ],
  tolerate: ['quick-back'],
};
