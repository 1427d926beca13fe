export default {
  id: 'contents-link-again-and-again',
  title: 'The same link of the contents twice, then another',
  html: `
<nav><a href="#one" id="a">One</a> <a href="#two" id="b">Two</a></nav>${['one', 'two'].map((n) => `<h2 id="${n}" style="margin-top:700px">${n}</h2><p style="height:600px">Text of ${n}.</p>`).join('')}`,
  steps: [
    { click: '#a' },
    { wait: 1500 },
    { wheel: -240, times: 6 },
    { wait: 900 },
    { click: '#a' },
    { wait: 1500 },
    { wheel: -240, times: 6 },
    { wait: 800 },
    { click: '#b' },
    { wait: 2600 },
  ],
  verify: `location.hash === '#two'`,
  expect: [],
  why: 'Down to a part of the page, up again, and down to another.',
};
