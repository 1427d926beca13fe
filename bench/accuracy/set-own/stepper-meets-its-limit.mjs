export default {
  id: 'stepper-meets-its-limit',
  title: 'Tickets counted up to the limit, with two clicks too many',
  html: `
<style>.q{display:inline-flex;border:1px solid #cbd5e1;border-radius:8px;overflow:hidden}.q button{width:44px;height:44px;border:0;background:#f1f5f9}.q button:disabled{color:#cbd5e1}.q output{width:56px;line-height:44px;text-align:center}.hint{color:#92400e;margin-left:12px}</style>
<h1>Jazz on the pier</h1><div id="app"></div>
<script>
let q = 1
const MAX = 6
function App() { return '<div class="q"><button id="less" ' + (q === 1 ? 'disabled' : '') + '>−</button><output>' + q + '</output><button id="more" ' + (q === MAX ? 'disabled' : '') + '>+</button></div>' + (q === MAX ? '<span class="hint">Up to 6 tickets per person</span>' : '') + '<p>' + q + ' × £18 = £' + q * 18 + '</p>' }
const app = document.getElementById('app')
app.innerHTML = App()
app.addEventListener('click', (e) => { if (e.target.id === 'more') q++; else if (e.target.id === 'less') q--; else return; app.innerHTML = App() })
</script>`,
  steps: [
    { click: '#more', times: 7, gap: 200, jitter: 2 },
    { wait: 2900 },
    { click: '#less' },
    { wait: 1800 },
    { click: '#more' },
    { wait: 3000 },
  ],
  verify: `q === 6`,
  expect: [],
  why: 'The number goes up with every click until the page says that six is the most one can have.',
};
