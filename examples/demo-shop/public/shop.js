import { readBasket, showCount } from './basketStore.js';

document.querySelector(`#nav-${document.body.dataset.page}`)?.setAttribute('aria-current', 'page');
showCount(readBasket());
