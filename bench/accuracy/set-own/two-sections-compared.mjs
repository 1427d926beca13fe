export default {
  id: 'two-sections-compared',
  title: 'Comparing two sections of a long document',
  html: `<h1>Tariffs</h1>${Array.from({ length: 60 }, (_, i) => `<h2>Tariff ${i + 1}</h2><p>Base price, price per unit, notice period, and what happens when the meter is changed in the middle of a month.</p>`).join('')}`,
  steps: [
    { move: [600, 400] },
    { wheel: 240, times: 9, gap: 60 },
    { wait: 2600 },
    { wheel: -240, times: 9, gap: 60 },
    { wait: 2400 },
    { wheel: 240, times: 9, gap: 60 },
    { wait: 2300 },
    { wheel: -240, times: 8, gap: 60 },
    { wait: 2500 },
  ],
  expect: [],
  why: 'Four long scrolls with time to read after each.',
};
