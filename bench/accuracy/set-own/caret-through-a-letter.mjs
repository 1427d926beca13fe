export default {
  id: 'caret-through-a-letter',
  title: 'Up through a letter with the arrow keys',
  html: `
<h1>Cover letter</h1><textarea id="t" rows="16" cols="60">Dear Ms Lindqvist,

I read your advertisement with interest.
For six years I have repaired clocks.
Church clocks were my favourites.
Two of them still run.
I like quiet work.
I can start in March.
My tools are my own.
References are enclosed.

Kind regards
Ole</textarea>`,
  steps: [
    { click: '#t', at: [0.6, 0.85] },
    { key: 'Control+End' },
    { wait: 700 },
    { key: 'ArrowUp', times: 9, gap: 120 },
    { wait: 500 },
    { key: 'Home' },
    { key: 'ArrowRight', times: 14, gap: 90 },
    { key: 'ArrowRight', hold: 700 },
    { wait: 500 },
    { key: 'ArrowDown', times: 7, gap: 110 },
    { key: 'End' },
    { type: ' All.', gap: 90 },
    { wait: 900 },
  ],
  verify: `document.querySelector('#t').value.includes(' All.') && document.querySelector('#t').value.startsWith('Dear Ms')`,
  expect: [],
  why: 'Walking the caret through a text with the arrows is how one edits with a keyboard.',
};
