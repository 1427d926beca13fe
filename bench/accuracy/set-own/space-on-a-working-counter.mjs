export default {
  id: 'space-on-a-working-counter',
  title: 'Counting birds with the space bar',
  html: `
<h1>Bird count</h1><button id="gull">Gull</button> <b id="n">0</b>
<script>gull.onclick = () => { n.textContent = +n.textContent + 1 }</script>`,
  steps: [{ wait: 300 }, { key: 'Tab' }, { wait: 400 }, { key: 'Space', times: 9, gap: 190 }, { wait: 3000 }],
  verify: `n.textContent === '9'`,
  expect: [],
  why: 'Nine gulls, each of them counted.',
};
