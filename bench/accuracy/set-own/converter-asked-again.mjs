export default {
  id: 'converter-asked-again',
  title: 'A loan calculator tried with several rates',
  html: `
<h1>Loan</h1><form id="f"><p><label>Amount <input id="a" value="20000"></label></p><p><label>Years <input id="y" value="10"></label></p><p><label>Rate <input id="r" value="4"></label></p><button id="go">Calculate</button><p id="out"></p></form>
<script>f.onsubmit = (e) => { e.preventDefault(); out.textContent = 'Monthly: £' + ((a.value * (1 + (r.value / 100) * y.value)) / (y.value * 12)).toFixed(2) }</script>`,
  steps: [
    { submit: '#go' },
    { wait: 1500 },
    ...['5', '6', '3.5'].flatMap((n) => [
      { tripleclick: '#r', at: [0.2, 0.5] },
      { type: n, gap: 120 },
      { submit: '#go' },
      { wait: 1600 },
    ]),
    { wait: 1200 },
  ],
  verify: `document.querySelector('#out').textContent.startsWith('Monthly')`,
  expect: [],
  why: 'Four calculations, four results.',
};
