export default {
  id: 'dead-button-beside-a-new-chat-line',
  title: 'A dead button while lines come in',
  html: `
<style>#log{height:180px;overflow:auto;border:1px solid #ccc;width:420px}</style>
<h1>Live coverage</h1><div id="log"><p>Kick-off</p></div><button id="share">Share</button>
<script>let n = 0; const add = () => { const p = document.createElement('p'); p.textContent = 'Minute ' + ++n; log.append(p); setTimeout(add, 700 + (n * 331) % 900) }; setTimeout(add, 800)</script>`,
  steps: [{ wait: 1800 }, { click: '#share' }, { wait: 3400 }, { click: '#share' }, { wait: 3200 }],
  verify: `n > 5`,
  expect: [
    { signal: 'dead-click', target: '#share', why: 'Nothing is shared and nothing opens; the lines came anyway.' },
  ],
};
