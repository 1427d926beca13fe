export default {
  id: 'radio-cards-chosen',
  title: 'Choosing among cards that are labels',
  html: `
<style>.c{display:inline-block;border:2px solid #ccc;border-radius:10px;padding:16px 22px;margin-right:12px;cursor:pointer}.c:has(input:checked){border-color:#2563eb;background:#eff6ff}.c input{position:absolute;opacity:0}</style>
<h1>Plan</h1><form>${['Solo', 'Team', 'Club'].map((n, i) => `<label class="c" id="c${i}"><input type="radio" name="p" value="${n}"><b>${n}</b><br>from £${5 + i * 7}</label>`).join('')}</form>`,
  steps: [
    { click: '#c0' },
    { wait: 700 },
    { click: '#c2' },
    { wait: 600 },
    { click: '#c1' },
    { wait: 500 },
    { click: '#c1' },
    { wait: 2900 },
  ],
  verify: `document.querySelector('[value=Team]').checked`,
  expect: [],
  why: 'Every card shows at once that it is chosen.',
};
