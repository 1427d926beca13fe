export default {
  id: 'sign-up-refused-by-script',
  title: 'A sign-up that its own script refuses three times',
  html: `
<style>.msg{color:#c0262d;min-height:22px}</style>
<h1>Join the library</h1><form id="f" novalidate><p><label>Name <input id="n"></label></p><p><label>Card number <input id="c"></label></p><p><label>Password <input id="p" type="password"></label></p><div class="msg" id="m"></div><button id="go">Join</button></form>
<script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = ''; setTimeout(() => { m.textContent = 'Please check what you have entered.' }, 150) }</script>`,
  steps: [
    { type: 'Oda', into: '#n' },
    { type: '20 114 88', into: '#c' },
    { type: 'bjork', into: '#p' },
    { submit: '#go' },
    { wait: 1800 },
    { type: '1', into: '#p' },
    { submit: '#go' },
    { wait: 1700 },
    { tripleclick: '#c', at: [0.3, 0.5] },
    { type: '2011488' },
    { submit: '#go' },
    { wait: 1700 },
    { type: 'X!', into: '#p' },
    { submit: '#go' },
    { wait: 2500 },
  ],
  verify: `document.querySelector('#m').textContent.startsWith('Please')`,
  expect: [
    {
      signal: 'failed-submit-loop',
      target: '#f',
      why: 'Four attempts, each changed a little, each refused by the same empty sentence.',
    },
  ],
  tolerate: ['input-retype', 'form-abandonment'],
};
