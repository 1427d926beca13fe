export default {
  id: 'error-message-copied',
  title: 'Copying an error to look it up',
  html: `
<h1>Import</h1><button id="go">Import file</button><p id="e" role="alert" style="color:#b00"></p>
<script>go.onclick = () => { e.textContent = 'Import failed: E4102 column mismatch' }</script>`,
  steps: [
    { click: '#go' },
    { wait: 1500 },
    { tripleclick: '#e', at: [0.1, 0.5] },
    { wait: 300 },
    { key: 'Control+c' },
    { wait: 1500 },
  ],
  verify: `getSelection().toString().includes('E4102')`,
  expect: [{ signal: 'error-text-copied', target: '#e', why: 'Whoever copies an error message needs help with it.' }],
};
