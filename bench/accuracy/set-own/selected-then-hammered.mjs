export default {
  id: 'selected-then-hammered',
  title: 'A word selected, then a button hammered in vain',
  html: `<h1>Glossary</h1><p id="p">A halyard is a rope by which a sail is hoisted.</p><button id="add">Add to my words</button>`,
  steps: [
    { dblclick: '#p', at: [0.06, 0.5] },
    { wait: 900 },
    { click: '#add', times: 5, gap: [190, 240], jitter: 3 },
    { wait: 3200 },
  ],
  expect: [{ signal: 'rage-click', target: '#add', why: 'Five clicks, and the word is not added.' }],
  tolerate: ['dead-click'],
};
