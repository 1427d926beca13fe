import { readBasket, showCount, sums, writeBasket } from './basketStore.js';
import { euro, findProduct } from './catalogue.js';

const OFFER_SECONDS = 252;

const basket = readBasket();
const lines = document.querySelector('#lines');

function showSums() {
  const { subtotal, shipping, total } = sums(basket);
  document.querySelector('#subtotal').textContent = euro(subtotal);
  document.querySelector('#shipping').textContent = shipping === 0 ? 'free' : euro(shipping);
  document.querySelector('#total').textContent = euro(total);
  showCount(basket);
}

function line(id, isFirst) {
  const product = findProduct(id);
  const item = document.createElement('li');
  item.className = 'line';
  // The first line has the plain ids, so that a walk through the demo finds them.
  const suffix = isFirst ? '' : `-${id}`;
  item.innerHTML = `
    <span class="tile tile--${product.tone}"><img src="art/${product.id}.svg" alt="" width="320" height="320"></span>
    <span class="what"><b>${product.name}</b><span class="quiet">${euro(product.price)} each</span></span>
    <span class="stepper" role="group" aria-label="Quantity of ${product.name}">
      <button type="button" id="qty-minus${suffix}" aria-label="One less">−</button>
      <output id="qty${suffix}">${basket[id]}</output>
      <button type="button" id="qty-plus${suffix}" aria-label="One more">+</button>
    </span>`;
  const change = (by) => {
    basket[id] = Math.min(99, Math.max(1, basket[id] + by));
    item.querySelector('output').textContent = String(basket[id]);
    writeBasket(basket);
    showSums();
  };
  item.querySelector(`#qty-minus${suffix}`).addEventListener('click', () => change(-1));
  item.querySelector(`#qty-plus${suffix}`).addEventListener('click', () => change(1));
  return item;
}

lines.replaceChildren(...Object.keys(basket).map((id, index) => line(id, index === 0)));
showSums();

// A clock that changes the page every second, whatever the person does.
let left = OFFER_SECONDS;
setInterval(() => {
  left = left > 0 ? left - 1 : OFFER_SECONDS;
  document.querySelector('#countdown').textContent =
    `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
}, 1_000);

// Deliberate fault: the id is misspelt, so the button never got its listener, and `?.` hides that.
document.querySelector('#aply-coupon')?.addEventListener('click', () => {
  document.querySelector('#total').textContent = euro(sums(basket).total * 0.85);
});
