export default {
  id: 'space-on-checkbox-made-of-div',
  title: 'A consent that the space bar does not tick',
  html: `
<style>
main{max-width:560px}label{display:block;margin:12px 0}input{font:inherit;display:block;width:100%;padding:9px}
.cb{display:flex;gap:12px;align-items:center;padding:8px;border-radius:6px;cursor:pointer}
.cb:focus-visible{outline:3px solid #2468d6}.cb i{width:22px;height:22px;border:2px solid #555;border-radius:4px}
.cb[aria-checked=true] i{background:#2468d6}
#go{padding:10px 22px}#ticker{color:#556}
</style>
<main>
<h1>Volunteer for the river clean-up</h1>
<p id="ticker">318 people have joined</p>
<form id="f" autocomplete="off">
<label>Name <input id="name"></label>
<label>Email <input id="email" type="email"></label>
<div class="cb" id="terms" role="checkbox" aria-checked="false" tabindex="0"><i></i><span>I am over 16 and accept the safety rules</span></div>
<p><button id="go" disabled>Join</button> <small>Tick the box above first</small></p>
</form></main>
<script>
let n = 318
setInterval(() => { n += 1; ticker.textContent = n + ' people have joined' }, 1700)
window.spaces = 0
const flip = () => { const on = terms.getAttribute('aria-checked') !== 'true'; terms.setAttribute('aria-checked', on); go.disabled = !on }
terms.addEventListener('click', flip)
terms.addEventListener('keydown', (e) => { if (e.key === ' ') e.preventDefault() })
terms.addEventListener('keyup', (e) => { if (e.key === ' ') window.spaces++; if (e.key === 'Spacebar') flip() })
f.onsubmit = (e) => { e.preventDefault(); f.innerHTML = '<p>See you on Saturday.</p>' }
</script>`,
  steps: [
    { type: 'Ida Brandt', into: '#name', gap: 80 },
    { key: 'Tab' },
    { wait: 250 },
    { type: 'ida@example.org', gap: 75 },
    { key: 'Tab' },
    { wait: 700 },
    { key: 'Space' },
    { wait: 2600 },
    { key: 'Space', times: 10, gap: 170 },
    { wait: 4000 },
  ],
  verify: [
    `document.activeElement.id === 'terms'`,
    `document.querySelector('#terms').getAttribute('aria-checked') === 'false'`,
    `window.spaces === 11`,
  ],
  expect: [
    {
      signal: 'rage-key',
      target: '#terms, page',
      why: 'The box has the focus ring and the space bar is hammered ten times on it, but it stays empty.',
    },
  ],
};
