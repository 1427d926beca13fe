export default {
  id: 'meter-reading-refused-by-what-stands-there',
  title:
    'A meter reading typed in every way there is: the component library leaves its message where it is from attempt to attempt',
  device: 'mobile',
  html: `<style>body{padding:16px}.item{margin-bottom:22px;position:relative}.item label{display:block;color:#606266;font-size:14px}.box{border:1px solid #dcdfe6;border-radius:4px;padding:4px 11px}.box.is-focus{border-color:#409eff}.is-error .box{border-color:#f56c6c}.box input{border:0;outline:0;width:100%;font:inherit;height:30px}.error{position:absolute;top:100%;color:#f56c6c;font-size:12px}#send{width:100%;height:40px;border:0;border-radius:4px;background:#409eff;color:#fff}</style>
<h2>Send in your meter reading</h2><p>Type the reading as it is shown on your electricity meter.</p>
<form id="reading-form" novalidate>
<div class="item is-required"><label for="name">Name of the customer</label><div class="box"><input id="name"></div></div>
<div class="item is-required"><label for="reading">Reading in kWh</label><div class="box"><input id="reading" inputmode="decimal"></div></div>
<button id="send" type="submit"><span>Send reading</span></button></form>
<script>
window.refused = 0
const form = document.getElementById('reading-form'), reading = document.getElementById('reading')
for (const input of form.querySelectorAll('input')) {
  const box = input.parentElement
  input.addEventListener('focus', () => box.classList.add('is-focus'))
  input.addEventListener('blur', () => box.classList.remove('is-focus'))
}
// Only the new six-digit meters; that of the customer shows a decimal.
form.addEventListener('submit', async (e) => {
  e.preventDefault()
  const item = reading.closest('.item')
  item.classList.remove('is-error'); item.classList.add('is-validating')
  await null
  item.classList.remove('is-validating')
  if (/^[0-9]{6}$/.test(reading.value)) return fetch('/api/reading', { method: 'POST' })
  refused++
  item.classList.add('is-error')
  if (!item.querySelector('.error')) setTimeout(() => { const p = document.createElement('div'); p.className = 'error'; p.textContent = 'Please enter a valid reading'; item.append(p) }, 100)
})
</script>`,
  routes: { 'POST /api/reading': { json: {}, delay: 300 } },
  steps: [
    { wait: 900 },
    { tap: '#name' },
    { type: 'R. Okafor', gap: 90 },
    { tap: '#reading' },
    { type: '4521,7', gap: 110 },
    { wait: 300 },
    { tap: '#send' },
    { wait: 1800 },
    ...[
      ['4521.7', 6],
      ['04521,7', 6],
      ['4521', 7],
      ['04521', 4],
    ].flatMap(([text, before]) => [
      { tap: '#reading' },
      { wait: 350 },
      { key: 'End' },
      { key: 'Backspace', times: before, gap: [110, 150] },
      { wait: 250 },
      { type: text, gap: 130 },
      { wait: 350 },
      { tap: '#send' },
      { wait: 1700 },
    ]),
    { wait: 2500 },
  ],
  verify: [`window.refused === 5`, `requests.length === 0`],
  expect: [
    {
      signal: 'failed-submit-loop',
      target: '#reading-form',
      why: 'Five times sent, five times refused with the same words that do not say what is wrong.',
    },
    { signal: 'input-retype', target: '#reading', why: 'The same reading is deleted and typed five ways.' },
  ],
};
