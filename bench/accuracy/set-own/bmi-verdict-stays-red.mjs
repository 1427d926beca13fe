export default {
  id: 'bmi-verdict-stays-red',
  title: 'A health calculator whose verdict is red and stays so while the figure changes',
  html: `<style>form{max-width:420px;border:1px solid #d1d5db;border-radius:10px;padding:18px}label{display:block;margin-bottom:10px}input{font:inherit;width:90px;margin-left:8px}#verdict{color:#dc2626;font-weight:600}#figure{font-size:28px}</style>
<h1>Body mass index</h1>
<form id="bmi"><label>Height in cm <input id="height" value="182"></label><label>Weight in kg <input id="weight"></label><button id="go">Calculate</button>
<p id="figure"></p><p id="verdict"></p></form>
<script>
document.getElementById('bmi').addEventListener('submit', (e) => {
  e.preventDefault()
  const figure = document.getElementById('weight').value / (document.getElementById('height').value / 100) ** 2
  const verdict = document.getElementById('verdict'), says = figure > 25 ? 'Above the recommended range' : ''
  document.getElementById('figure').textContent = figure.toFixed(1)
  if (verdict.textContent !== says) verdict.textContent = says
})
</script>`,
  steps: [
    { wait: 900 },
    { type: '94', into: '#weight', gap: 140 },
    { click: '#go' },
    { wait: 2600 },
    ...['92', '90', '88'].flatMap((weight) => [
      { dblclick: '#weight' },
      { wait: 250 },
      { type: weight, gap: 150 },
      { wait: 300 },
      { click: '#go' },
      { wait: 2400 },
    ]),
    { wait: 3000 },
  ],
  verify: [
    `document.querySelector('#figure').textContent === '26.6'`,
    `document.querySelector('#verdict').textContent !== ''`,
  ],
  expect: [],
  why: 'Someone tries how many kilos it would take: each click gives another figure, and the verdict is an answer, not a refusal.',
};
