import { PRODUCTS, showProducts } from './catalogue.js';

showProducts(document.querySelector('#products'), PRODUCTS, 'piece');

const slides = [...document.querySelectorAll('.slide')];
const dots = document.querySelector('#carousel-dots');
let shown = 0;

function show(index) {
  shown = (index + slides.length) % slides.length;
  slides.forEach((slide, position) => {
    slide.hidden = position !== shown;
  });
  dots.textContent = `${shown + 1} / ${slides.length}`;
}

document.querySelector('#carousel-next').addEventListener('click', () => show(shown + 1));
document.querySelector('#carousel-prev').addEventListener('click', () => show(shown - 1));

const copy = document.querySelector('#copy-voucher');
const voucher = document.querySelector('#voucher');
copy.addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(voucher.textContent);
    copy.textContent = 'Copied';
  } catch {
    // The browser does not let us: the code is marked instead, ready to be copied by hand.
    getSelection().selectAllChildren(voucher);
    copy.textContent = 'Marked, now press Ctrl C';
  }
  setTimeout(() => {
    copy.textContent = 'Copy the voucher';
  }, 2_000);
});

document.querySelector('#newsletter-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const status = document.querySelector('#newsletter-status');
  status.textContent = 'One moment…';
  const response = await fetch('api/newsletter', { method: 'POST' });
  status.textContent = response.ok
    ? 'Thank you. The next letter comes when the kiln is opened.'
    : 'That did not work. Please try again.';
});
