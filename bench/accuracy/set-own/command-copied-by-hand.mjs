export default {
  id: 'command-copied-by-hand',
  title: 'A command clicked, selected and copied',
  html: `
<style>pre{background:#111;color:#9f9;padding:14px;width:520px;cursor:text}</style>
<h1>Install</h1><pre id="c">curl -O https://example.org/kit.tar</pre><p>Then unpack it.</p>`,
  steps: [
    { click: '#c', at: [0.3, 0.5] },
    { wait: 400 },
    { tripleclick: '#c', at: [0.3, 0.5] },
    { wait: 300 },
    { key: 'Control+c' },
    { wait: 2800 },
  ],
  verify: `String(getSelection()).includes('curl')`,
  expect: [],
  why: 'The line is selected and copied.',
};
