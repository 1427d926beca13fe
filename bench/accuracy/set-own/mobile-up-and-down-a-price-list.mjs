export default {
  id: 'mobile-up-and-down-a-price-list',
  title: 'Hurried swipes up and down on a phone',
  device: 'mobile',
  html: `<h1>Prices</h1>${Array.from({ length: 90 }, (_, i) => `<p>Service ${i + 1}: by arrangement, depending on effort and season</p>`).join('')}`,
  steps: [
    { wait: 400 },
    ...[-1, -1, 1, 1, -1, -1, 1, 1, -1, -1, 1, 1, -1, -1, 1, 1].flatMap((d) => [
      { swipe: [195, d < 0 ? 720 : 130], by: [0, d * 560], ms: 110 },
      { wait: 130 },
    ]),
    { wait: 1500 },
  ],
  expect: [
    { signal: 'scroll-thrash', target: 'page', why: 'Up and down the whole list in a hurry: the price is nowhere.' },
  ],
};
