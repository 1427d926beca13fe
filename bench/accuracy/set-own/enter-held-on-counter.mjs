export default {
  id: 'enter-held-on-counter',
  title: 'Enter held down on a focused button',
  html: `
<h1>Seats</h1><p>Seats <b id="n">0</b></p><button id="plus">One more</button>
<script>plus.onclick = () => { n.textContent = +n.textContent + 1 }</script>`,
  steps: [
    { key: 'Tab' },
    { wait: 300 },
    { key: 'Enter', hold: 900 },
    { wait: 500 },
    { key: 'Space', times: 5, gap: 180 },
  ],
  verify: `+document.querySelector('#n').textContent > 6`,
  expect: [],
  why: 'A held key presses the button again and again, and the number runs up as wanted.',
};
