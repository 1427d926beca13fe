export default {
  id: 'mouse-along-the-lines',
  title: 'Reading with the mouse along the lines, then a steady hand',
  html: `<article style="max-width:640px"><h1>The harbour pilot</h1>${'<p>He had known the sound of the bell before he knew the names of the days, and he could tell the weather from it as others tell it from the sky.</p>'.repeat(5)}</article>`,
  steps: [
    { path: Array.from({ length: 10 }, (_, i) => [i % 2 ? 620 : 60, 130 + i * 14]), ms: 9000 },
    { path: Array.from({ length: 24 }, (_, i) => [400 + (i % 2 ? 4 : -4), 300 + (i % 3)]), ms: 2400 },
    { wait: 1200 },
  ],
  expect: [],
  why: 'The mouse goes where the eyes go, and then a hand trembles a little.',
};
