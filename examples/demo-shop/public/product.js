import { readBasket, showCount, writeBasket } from './basketStore.js';
import { euro, findProduct } from './catalogue.js';

const product = findProduct(new URLSearchParams(location.search).get('item'));
const $ = (id) => document.getElementById(id);

document.title = `${product.name} – Kiln & Co.`;
$('product-name').textContent = product.name;
$('product-price').textContent = euro(product.price);
$('product-text').textContent = product.text;
$('product-image').src = `art/${product.id}.svg`;
$('product-tile').classList.add(`tile--${product.tone}`);

const SIZES = { 'size-s': 'Holds 0.4 litres.', 'size-m': 'Holds 0.9 litres.', 'size-l': 'Holds 1.4 litres.' };
for (const [id, note] of Object.entries(SIZES)) {
  $(id).addEventListener('click', () => {
    for (const other of Object.keys(SIZES)) $(other).setAttribute('aria-pressed', String(other === id));
    $('size-note').textContent = note;
  });
}

let quantity = 1;
function setQuantity(value) {
  quantity = Math.min(99, Math.max(1, value));
  $('qty').textContent = String(quantity);
}
$('qty-plus').addEventListener('click', () => setQuantity(quantity + 1));
$('qty-minus').addEventListener('click', () => setQuantity(quantity - 1));

$('add-to-basket').addEventListener('click', () => {
  const basket = readBasket();
  basket[product.id] = (basket[product.id] ?? 0) + quantity;
  writeBasket(basket);
  showCount(basket);
  $('added').textContent = `${basket[product.id]} × ${product.name} in your basket.`;
});
