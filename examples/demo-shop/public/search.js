import { PRODUCTS, showProducts } from './catalogue.js';

showProducts(document.querySelector('#often-seen'), PRODUCTS.slice(0, 3), 'often');

document.querySelector('#search-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const words = document.querySelector('#search-text').value;
  const response = await fetch(`api/search?q=${encodeURIComponent(words)}`);
  // Deliberate fault: nothing says that it is searching, and a failure is dropped.
  if (!response.ok) return;
  const found = await response.json();
  showProducts(document.querySelector('#results'), found, 'found');
});
