export default {
  id: 'date-mask-clears-birthday',
  title: 'A masked date of birth that wipes itself when the field is left',
  html: `
<style>.row{margin:0 0 14px;max-width:420px}.row label{display:block;font-weight:600}.row input{width:100%;padding:7px;border:1px solid #888}.row input.error{border-color:#c0392b}.row label.error{color:#c0392b;font-weight:400;font-size:14px}</style>
<h1>Register with the practice</h1>
<form id="reg" novalidate>
<div class="row"><label for="nm">Full name</label><input id="nm" name="nm" autocomplete="off"></div>
<div class="row"><label for="dob">Date of birth</label><input id="dob" name="dob" autocomplete="off"></div>
<div class="row"><label for="gp">Previous surgery</label><input id="gp" name="gp" autocomplete="off"></div>
<button>Register</button></form>
<script>
// the classic masked-input plugin: keys are written into a buffer, an incomplete value is cleared on blur
(function (el, mask) {
  var buf = [], tests = mask.split('').map(function (c) { return c === '9' })
  function clear() { for (var i = 0; i < mask.length; i++) buf[i] = tests[i] ? '_' : mask[i] }
  function write() { el.value = buf.join('') }
  function caret(p) { el.setSelectionRange(p, p) }
  function seek(p) { while (p < mask.length && !tests[p]) p++; return p }
  el.addEventListener('focus', function () { if (!el.value) clear(); setTimeout(function () { write(); caret(Math.max(0, buf.indexOf('_'))) }, 10) })
  el.addEventListener('keypress', function (e) {
    e.preventDefault()
    if (!/[0-9]/.test(e.key)) return
    var p = seek(el.selectionStart)
    if (p < mask.length) { buf[p] = e.key; write(); caret(seek(p + 1)) }
  })
  el.addEventListener('blur', function () {
    if (buf.indexOf('_') >= 0) { clear(); el.value = '' }
    validate(el)
  })
})(document.getElementById('dob'), '99/99/9999')
function validate(el) {
  var ok = el.value !== '', l = el.parentNode.querySelector('label.error')
  el.classList.toggle('error', !ok); el.setAttribute('aria-invalid', String(!ok))
  if (!ok && !l) { l = document.createElement('label'); l.className = 'error'; l.htmlFor = el.id; l.textContent = 'This field is required.'; el.after(l) }
  if (l) l.style.display = ok ? 'none' : 'block'
}
document.getElementById('nm').addEventListener('blur', function () { validate(this) })
document.getElementById('reg').onsubmit = function (e) { e.preventDefault() }
</script>`,
  steps: [
    { type: 'Harriet Osgood', into: '#nm', gap: 65 },
    { wait: 300 },
    ...['5/3/1962', '5.3.1962', '5 Mar 1962', '5-3-62', '05/03/62'].flatMap((d, i) => [
      { click: '#dob', at: [0.1, 0.5] },
      { wait: 350 },
      { type: d, gap: 110 },
      { wait: 300 },
      { key: 'Tab' },
      { wait: i ? 1700 : 2200 },
    ]),
    { wait: 2500 },
  ],
  verify: `document.querySelector('#dob').value === '' && document.querySelector('#dob').getAttribute('aria-invalid') === 'true'`,
  expect: [
    {
      signal: 'input-retype',
      target: '#dob',
      why: 'The birthday is typed five times, and each time it vanishes and is said to be missing.',
    },
  ],
};
