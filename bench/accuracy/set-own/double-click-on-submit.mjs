export default {
  id: 'double-click-on-submit',
  title: 'Submit clicked twice',
  html: `
<h1>Feedback</h1><form id="f"><p><textarea id="t" rows="3" cols="40"></textarea></p><button id="go">Send</button></form><p id="s"></p>
<script>let busy = false; f.onsubmit = async (e) => { e.preventDefault(); if (busy) return; busy = true; await fetch('/api/feedback', { method: 'POST' }); s.textContent = 'Thank you' }</script>`,
  routes: { 'POST /api/feedback': { status: 204, delay: 250 } },
  steps: [{ type: 'Lovely chairs', into: '#t' }, { dblclick: '#go' }, { wait: 1500 }],
  verify: `requests.length === 1 && document.querySelector('#s').textContent === 'Thank you'`,
  expect: [],
  why: 'The habit of a double click; the second one is ignored and all is well.',
};
