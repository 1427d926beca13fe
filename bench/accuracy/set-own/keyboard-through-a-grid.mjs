export default {
  id: 'keyboard-through-a-grid',
  title: 'A seating plan walked through by arrow keys',
  html: `
<style>.g{display:grid;grid-template-columns:repeat(8,44px);gap:6px}.g span{height:40px;border:1px solid #999;display:grid;place-items:center}.g .cur{outline:3px solid #2563eb}.g .sold{background:#ccc}</style>
<h1>Choose a seat</h1><div class="g" id="g" tabindex="0">${Array.from({ length: 32 }, (_, i) => `<span class="${i % 5 ? '' : 'sold'}">${i + 1}</span>`).join('')}</div><p id="s"></p>
<script>
let at = 1
const cells = [...document.querySelectorAll('.g span')], show = () => { cells.forEach((c, i) => c.classList.toggle('cur', i === at)) }
show()
g.onkeydown = (e) => { const d = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8 }[e.key]; if (d) { at = Math.max(0, Math.min(31, at + d)); show(); e.preventDefault() } else if (e.key === 'Enter') s.textContent = 'Seat ' + (at + 1) }
g.focus()
</script>`,
  steps: [
    { wait: 500 },
    { key: 'ArrowRight', times: 6, gap: 150 },
    { wait: 300 },
    { key: 'ArrowDown', times: 3, gap: 170 },
    { wait: 300 },
    { key: 'ArrowLeft', times: 7, gap: 140 },
    { key: 'Enter' },
    { wait: 2000 },
  ],
  verify: `document.querySelector('#s').textContent === 'Seat 25'`,
  expect: [],
  why: 'Sixteen quick steps to a seat by the window.',
};
