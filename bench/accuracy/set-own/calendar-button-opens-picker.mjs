export default {
  id: 'calendar-button-opens-picker',
  title: 'A button that opens the date picker',
  html: `
<h1>Collection</h1><p><label>Day <input id="day" type="date" value="2026-05-11"></label> <button id="open" aria-label="Choose a day"><svg width="18" height="18"><rect x="2" y="3" width="14" height="13" fill="none" stroke="#333"/></svg></button></p>
<script>window.opened = 0; open_ = document.getElementById('open'); open_.onclick = () => { day.showPicker(); opened++ }</script>`,
  steps: [{ click: '#open' }, { wait: 1800 }, { key: 'Escape' }, { wait: 2600 }],
  verify: `window.opened === 1`,
  expect: [],
  why: 'The browser opens its calendar.',
};
