export default {
  id: 'required-pattern-refuses',
  title: 'The browser refuses a licence plate three times',
  html: `
<h1>Parking permit</h1><form id="f"><p><label>Name <input id="n" required></label></p><p><label>Plate <input id="pl" required pattern="[A-Z]{2} [0-9]{5}"></label></p><button id="go">Request</button></form><p id="s"></p>
<script>f.onsubmit = (e) => { e.preventDefault(); s.textContent = 'Thank you' }</script>`,
  steps: [
    { type: 'Sigrid', into: '#n' },
    { type: 'ab12345', into: '#pl' },
    { submit: '#go' },
    { wait: 2400 },
    { key: 'Control+a' },
    { type: 'AB12345' },
    { submit: '#go' },
    { wait: 2300 },
    { key: 'Control+a' },
    { type: 'AB-12345' },
    { submit: '#go' },
    { wait: 2600 },
  ],
  verify: `document.querySelector('#pl').matches(':invalid')`,
  expect: [
    {
      signal: 'failed-submit-loop',
      target: '#f',
      why: 'Three ways of writing the plate; the browser says no more than that the format is wrong.',
    },
  ],
  tolerate: ['input-retype'],
};
