export default {
  id: 'wizard-continue',
  title: 'Wizard with the same button on every step',
  html: `
<style>#w{width:480px;padding:24px;border:1px solid #ccc;border-radius:8px;min-height:180px}</style>
<h1>Set up your greenhouse</h1><div id="w"><h2 id="t">Step 1: size</h2><p id="p">Small is up to six square metres.</p><button id="go">Continue</button></div>
<script>
const steps = [['size', 'Small is up to six square metres.'], ['glass', 'Single or double panes.'], ['door', 'Left or right.'], ['base', 'Brick or timber.'], ['colour', 'Any you like.'], ['done', 'All set.']]
const go = document.getElementById('go'); let n = 0
go.onclick = () => { n++; w.innerHTML = '<h2 id="t">Step ' + (n + 1) + ': ' + steps[n][0] + '</h2><p id="p">' + steps[n][1] + '</p>'; w.append(go); go.disabled = n === 5 }
</script>`,
  steps: [{ click: '#go', times: 5, gap: 900, jitter: 2 }, { wait: 500 }],
  verify: `document.querySelector('#t').textContent === 'Step 6: done'`,
  expect: [],
  why: 'Five clicks on one button, each brings the next step.',
};
