/** What the shop shows. Prices in euro. */
export const PRODUCTS = [
  {
    id: 'mug',
    name: 'Harbour mug',
    price: 28,
    tone: 'sea',
    text: 'A handle for two fingers and a rim that is kind to the lip. Sea-green glaze over bare clay.',
  },
  {
    id: 'bowl',
    name: 'Moor bowl',
    price: 34,
    tone: 'sand',
    text: 'Wide enough for soup, deep enough for seconds. Oat glaze that breaks to rust at the foot.',
  },
  {
    id: 'vase',
    name: 'Reed vase',
    price: 62,
    tone: 'rust',
    text: 'A narrow neck for a few stems, a round belly for the table. Iron-red glaze, dipped twice.',
  },
  {
    id: 'teapot',
    name: 'Ember teapot',
    price: 89,
    tone: 'sea',
    text: 'A thick wall that keeps the heat and a spout that does not drip. Charcoal clay, sea-green glaze.',
  },
  {
    id: 'plate',
    name: 'Tide plate',
    price: 26,
    tone: 'mist',
    text: 'A low rim and a blue line where the water was. For bread, for supper, for keys.',
  },
  {
    id: 'jug',
    name: 'Alder jug',
    price: 54,
    tone: 'gold',
    text: 'For milk, water and daisies. Ash glaze from the alders behind the workshop.',
  },
];

export function findProduct(id) {
  return PRODUCTS.find((product) => product.id === id) ?? PRODUCTS[3];
}

export function euro(amount) {
  return `${amount.toFixed(2)} €`;
}

/** Fills a list with product tiles. */
export function showProducts(list, products, prefix) {
  list.replaceChildren(
    ...products.map((product) => {
      const item = document.createElement('li');
      const link = Object.assign(document.createElement('a'), {
        href: `product?item=${product.id}`,
        id: `${prefix}-${product.id}`,
        className: 'piece',
      });
      const tile = Object.assign(document.createElement('span'), { className: `tile tile--${product.tone}` });
      tile.append(Object.assign(new Image(320, 320), { src: `art/${product.id}.svg`, alt: '' }));
      const name = Object.assign(document.createElement('b'), { textContent: product.name });
      const price = Object.assign(document.createElement('span'), {
        className: 'quiet',
        textContent: euro(product.price),
      });
      link.append(tile, name, price);
      item.append(link);
      return item;
    }),
  );
}
