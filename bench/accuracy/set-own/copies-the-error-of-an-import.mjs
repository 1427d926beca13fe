export default {
  id: 'copies-the-error-of-an-import',
  title: 'The text of a failed import is copied',
  html: `
<h1>Import</h1><button id="go">Import members</button><div id="box"></div>
<script>go.onclick = () => { box.innerHTML = '<p role="alert" id="al" style="color:#b00;width:420px">Row 14: column “born” is not a date (E-2041)</p>' }</script>`,
  steps: [
    { click: '#go' },
    { wait: 1500 },
    { tripleclick: '#al', at: [0.3, 0.5] },
    { wait: 400 },
    { key: 'Control+c' },
    { wait: 2000 },
  ],
  verify: `String(getSelection()).includes('E-2041')`,
  expect: [{ signal: 'error-text-copied', target: 'page', why: 'An error message is copied, to be looked up.' }],
};
