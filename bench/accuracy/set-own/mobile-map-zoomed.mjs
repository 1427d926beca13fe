export default {
  id: 'mobile-map-zoomed',
  title: 'Zooming around in a map picture',
  device: 'mobile',
  html: `<h1>Trail</h1><img id="m" alt="Trail map" width="342" height="480" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 34 48'%3E%3Crect width='34' height='48' fill='%23dfe9d8'/%3E%3Cpath d='M3 45C10 20 24 30 30 4' stroke='%2336c' fill='none'/%3E%3C/svg%3E">`,
  steps: [0, 1, 2].flatMap((i) => [
    { pinch: [160 + i * 20, 360], from: 40, to: 120, ms: 360 },
    { wait: 900 },
    { swipe: [190, 380], by: [-60, 40 * (i - 1)], ms: 300 },
    { wait: 800 },
    { pinch: [180, 350], from: 120, to: 42, ms: 340 },
    { wait: 700 },
  ]),
  expect: [],
  why: 'That is how one looks at a map on a phone.',
};
