export default {
  id: 'iban-typed-anew',
  title: 'An account number that is marked wrong in every form',
  html: `
<h1>Refund to your account</h1><form id="f"><p><label>Holder <input id="h"></label></p><p class="fg"><label for="i">IBAN</label> <input id="i" autocomplete="off"><span class="err" hidden>This IBAN is not valid</span></p><button id="go" disabled>Send</button></form>
<script>i.addEventListener('blur', () => { const bad = i.value !== '' && !/^DE\\d{20}X$/.test(i.value); i.setAttribute('aria-invalid', bad); i.nextElementSibling.hidden = !bad })</script>`,
  steps: [
    { type: 'Jo Berg', into: '#h' },
    { type: 'DE89 3704 0044', into: '#i', gap: 60 },
    { key: 'Tab' },
    { wait: 1300 },
    ...['DE89-3704-0044', 'de893704', '8937040044'].flatMap((n) => [
      { tripleclick: '#i', at: [0.3, 0.5] },
      { key: 'Backspace' },
      { type: n, gap: 65 },
      { key: 'Tab' },
      { wait: 1300 },
    ]),
    { wait: 1500 },
  ],
  verify: `document.querySelector('#i').getAttribute('aria-invalid') === 'true'`,
  expect: [{ signal: 'input-retype', target: '#i', why: 'The same number in four ways, each of them marked wrong.' }],
};
