export default {
  id: 'typed-then-dead-button',
  title: 'A code typed, and a button that ignores it',
  html: `<h1>Gift card</h1><p><input id="code" placeholder="Code"> <button id="use" type="button">Use</button></p><p>Total £48.00</p>`,
  steps: [
    { type: 'HAVN-22', into: '#code', gap: 110 },
    { wait: 900 },
    { click: '#use' },
    { wait: 3300 },
    { click: '#use' },
    { wait: 3000 },
  ],
  verify: `code.value === 'HAVN-22'`,
  expect: [{ signal: 'dead-click', target: '#use', why: 'The code is there, the button does nothing with it.' }],
};
