import { findProduct } from './catalogue.js';

const KEY = 'kiln-basket';
const FREE_SHIPPING_FROM = 60;

/** Two pieces to begin with, so that the basket is never empty in a demo. */
const FIRST = { mug: 2, plate: 1 };

export function readBasket() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    if (kept && typeof kept === 'object') return kept;
  } catch {
    // Storage is blocked or holds something else: start over.
  }
  return { ...FIRST };
}

export function writeBasket(basket) {
  try {
    localStorage.setItem(KEY, JSON.stringify(basket));
  } catch {
    // Storage is blocked: the basket lives as long as the page.
  }
}

export function sums(basket) {
  const subtotal = Object.entries(basket).reduce((sum, [id, count]) => sum + findProduct(id).price * count, 0);
  const shipping = subtotal >= FREE_SHIPPING_FROM || subtotal === 0 ? 0 : 4.9;
  return { subtotal, shipping, total: subtotal + shipping };
}

export function countPieces(basket) {
  return Object.values(basket).reduce((sum, count) => sum + count, 0);
}

export function showCount(basket) {
  document.querySelector('[data-basket-count]').textContent = String(countPieces(basket));
}
