export default {
  id: 'checkout-in-four-steps',
  title: 'A checkout whose steps take turns in one form',
  html: `
<h1>Checkout</h1><form id="f"><fieldset id="st1"><input id="n" placeholder="Name"><input id="a" placeholder="Street"></fieldset><fieldset id="st2" hidden><input id="z" placeholder="Postcode"><input id="c" placeholder="Town"></fieldset><fieldset id="st3" hidden><input id="k" placeholder="Card"><input id="x" placeholder="MM/YY"></fieldset><button id="back" type="button">Back</button> <button id="next" type="button">Continue</button></form><p id="done"></p>
<script>
let s = 1
const show = () => [1, 2, 3].forEach((i) => { document.getElementById('st' + i).hidden = i !== s })
next.onclick = async () => { if (s < 3) { s++; show() } else { await fetch('/api/pay', { method: 'POST' }); f.hidden = true; done.textContent = 'Thank you' } }
back.onclick = () => { s = Math.max(1, s - 1); show() }
</script>`,
  routes: { 'POST /api/pay': { json: {}, delay: 400 } },
  steps: [
    { type: 'Nora', into: '#n' },
    { type: '3 Quay', into: '#a' },
    { click: '#next' },
    { wait: 600 },
    { type: '5003', into: '#z' },
    { type: 'Bergen', into: '#c' },
    { click: '#next' },
    { wait: 500 },
    { click: '#back' },
    { wait: 900 },
    { click: '#next' },
    { wait: 400 },
    { type: '4111 1111', into: '#k' },
    { type: '11/29', into: '#x' },
    { click: '#next' },
    { wait: 3000 },
  ],
  verify: `document.querySelector('#done').textContent === 'Thank you'`,
  expect: [],
  why: 'Three steps, one look back, and paid.',
};
