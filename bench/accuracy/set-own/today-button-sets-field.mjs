export default {
  id: 'today-button-sets-field',
  title: 'Button that fills a field',
  html: `
<h1>Book a visit</h1><label>Date <input id="d"></label> <button type="button" id="today">Today</button>
<script>today.onclick = () => { d.value = '2026-11-20' }</script>`,
  steps: [{ click: '#today' }, { wait: 3200 }],
  verify: `document.querySelector('#d').value === '2026-11-20'`,
  expect: [],
  why: 'The field holds the date; a script wrote it, so no event tells of it.',
};
