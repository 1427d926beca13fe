export default {
  id: 'alert-only-refusal',
  title: 'A permit that is refused by nothing but a dialog of the browser',
  html: `
<h1>Parking permit</h1><form id="permit"><p><label>Plate <input id="plate"></label></p><button id="apply">Apply</button></form>
<script>permit.onsubmit = (e) => { e.preventDefault(); if (!/^[A-Z]{3} \\d{3}$/.test(plate.value)) alert('The application contains invalid data.') }</script>`,
  steps: [
    { type: 'abc123', into: '#plate' },
    { click: '#apply' },
    { wait: 2400 },
    { type: '4', into: '#plate' },
    { click: '#apply' },
    { wait: 2400 },
    { type: '5', into: '#plate' },
    { click: '#apply' },
    { wait: 2400 },
  ],
  expect: [{ signal: 'failed-submit-loop', target: '#permit', why: 'Three plates, each called invalid.' }],
};
