const again = (t) => [
  { tripleclick: '#due' },
  { key: 'Backspace' },
  { wait: 200 },
  { type: t, gap: 95 },
  { key: 'Tab' },
  { wait: 1500 },
];
export default {
  id: 'date-field-accepts-no-british-date',
  title: 'Date field that accepts no British date',
  widgets: ['pikaday'],
  html: `
<style>.bad{border:2px solid #c00}#err{color:#c00}</style>
<h1>New invoice</h1><form id="f" onsubmit="return false"><p><label>Client <input id="client" value="Fenn Ltd"></label></p><p><label>Due date <input id="due" placeholder="dd/mm/yyyy" autocomplete="off"></label> <span id="err" role="alert"></span></p><p><label>Amount <input id="amount" value="420.00"></label></p></form>
<script>
const p = new Pikaday({ field: due, toString: (d) => d.toLocaleDateString('en-GB'), parse: (s) => new Date(Date.parse(s)) }); window.bad = 0
due.addEventListener('change', () => { const ok = !isNaN(Date.parse(due.value)); due.classList.toggle('bad', !ok); due.setAttribute('aria-invalid', String(!ok)); err.textContent = ok ? '' : 'Please enter a valid date.'; if (!ok) bad++ })
</script>`,
  steps: [
    { click: '#due' },
    { wait: 500 },
    { type: '25/12/2026', gap: 95 },
    { key: 'Tab' },
    { wait: 1600 },
    ...again('25/12/26'),
    ...again('25/12/2026'),
    ...again('31/12/2026'),
    ...again('25 / 12 / 2026'),
    { wait: 2000 },
  ],
  verify: [
    `window.bad >= 5`,
    `document.querySelector('#due').getAttribute('aria-invalid') === 'true'`,
    `document.querySelector('#due').value === '25 / 12 / 2026'`,
  ],
  expect: [
    {
      signal: 'input-retype',
      target: '#due',
      why: 'The field asks for dd/mm/yyyy and refuses every date so written; five attempts.',
    },
  ],
  tolerate: ['failed-submit-loop', 'form-abandonment'],
};
