export default {
  id: 'chart-freezes-the-page',
  title: 'A range that redraws everything for two seconds',
  html: `
<h1>Budget</h1><p><button id="y1">One year</button> <button id="y5">Five years</button></p><p id="s">one year</p>
<script>const busy = (ms) => { const end = performance.now() + ms; while (performance.now() < end); }; y5.onclick = () => { setTimeout(() => { busy(2600); s.textContent = 'five years' }, 30) }; y1.onclick = () => { s.textContent = 'one year' }</script>`,
  steps: [{ click: '#y5' }, { wait: 600 }, { click: '#y1' }, { wait: 4200 }],
  verify: `document.querySelector('#s').textContent === 'one year'`,
  expect: [
    {
      signal: 'frozen-ui',
      target: 'page',
      why: 'The page is locked up for two and a half seconds while somebody uses it.',
    },
  ],
  tolerate: ['slow-click'],
};
