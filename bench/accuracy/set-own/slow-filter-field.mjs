export default {
  id: 'slow-filter-field',
  title: 'A field in which every key takes more than a second',
  html: `
<h1>Parts</h1><input id="q" aria-label="Filter"><p id="n">9000 parts</p>
<script>q.oninput = () => { const end = performance.now() + 1400; while (performance.now() < end); n.textContent = q.value.length + ' letters' }</script>`,
  steps: [{ type: 'bolt', into: '#q', gap: 300 }, { wait: 3500 }],
  verify: `document.querySelector('#n').textContent === '4 letters'`,
  expect: [{ signal: 'frozen-ui', target: 'page', why: 'Each letter locks the page for more than a second.' }],
};
