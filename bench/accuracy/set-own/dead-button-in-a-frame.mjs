export default {
  id: 'dead-button-in-a-frame',
  title: 'A dead button inside a frame of the same site',
  html: `<h1>Rent a bicycle</h1><iframe id="fr" src="/widget" width="420" height="220"></iframe>`,
  pages: {
    '/widget': {
      bare: true,
      html: '<h2>Two days</h2><button id="b">Choose</button> <button id="c" onclick="this.textContent = `Kept`">Keep</button>',
    },
  },
  steps: [
    { wait: 600 },
    { click: '#fr >> #c' },
    { wait: 1200 },
    { click: '#fr >> #b', times: 5, gap: [200, 250], jitter: 2 },
    { wait: 3200 },
  ],
  expect: [
    { signal: 'rage-click', target: '#fr', why: 'Five clicks on a choice that is not taken.' },
    { signal: 'dead-click', target: '#fr', why: 'The button does nothing.' },
  ],
};
