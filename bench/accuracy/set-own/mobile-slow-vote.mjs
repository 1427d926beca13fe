export default {
  id: 'mobile-slow-vote',
  title: 'A vote on a phone that hangs',
  device: 'mobile',
  html: `
<h1>Which name?</h1><p><button id="a" style="width:100%;height:56px">Storm</button></p><p><button id="b" style="width:100%;height:56px">Regn</button></p><p id="s"></p>
<script>for (const x of [a, b]) x.onclick = () => fetch('/api/vote', { method: 'POST' }).then(() => { s.textContent = 'Thank you' })</script>`,
  routes: { 'POST /api/vote': { json: {}, delay: 7000 } },
  steps: [{ tap: '#a' }, { wait: 2000 }, { tap: '#a', times: 5, gap: [230, 320], jitter: 6 }, { wait: 7000 }],
  verify: `document.querySelector('#s').textContent === 'Thank you'`,
  expect: [
    { signal: 'rage-tap', target: '#a', why: 'No sign that the vote counts, so it is tapped again and again.' },
    { signal: 'slow-click', target: '#a', why: 'Seven seconds without any sign.' },
  ],
  tolerate: ['dead-click'],
};
