export default {
  id: 'one-time-code-boxes',
  title: 'Six boxes for a one-time code',
  html: `
<style>#o input{width:44px;height:52px;text-align:center;font-size:22px;margin-right:8px}</style>
<h1>Enter the code</h1><form id="o">${[0, 1, 2, 3, 4, 5].map((i) => `<input maxlength="1" inputmode="numeric" aria-label="Digit ${i + 1}" id="d${i}">`).join('')}<p id="s" role="status"></p></form>
<script>
const boxes = [...document.querySelectorAll('#o input')]
boxes.forEach((b, i) => { b.oninput = () => { if (b.value && boxes[i + 1]) boxes[i + 1].focus(); check() }; b.onkeydown = (e) => { if (e.key === 'Backspace' && !b.value && boxes[i - 1]) { boxes[i - 1].value = ''; boxes[i - 1].focus(); e.preventDefault() } } })
async function check() { const code = boxes.map((b) => b.value).join(''); if (code.length < 6) return; const r = await fetch('/api/code', { method: 'POST', body: code }); if (r.ok) s.textContent = 'Welcome back'; else { s.textContent = 'That code is not right'; boxes.forEach((b) => { b.value = '' }); boxes[0].focus() } }
</script>`,
  routes: {
    'POST /api/code': [
      { status: 422, json: {}, delay: 120 },
      { json: {}, delay: 140 },
    ],
  },
  steps: [
    { type: '40', into: '#d0', gap: 200 },
    { key: 'Backspace', times: 3, gap: 180 },
    { type: '419215', into: '#d0', gap: 180 },
    { wait: 2200 },
    { type: '419251', gap: 190 },
    { wait: 2500 },
  ],
  verify: `document.querySelector('#s').textContent === 'Welcome back'`,
  expect: [],
  why: 'Two digits swapped, a clear message, and the second try is right.',
};
