export default {
  id: 'change-of-mind-in-a-field',
  title: 'A name typed anew several times',
  html: `
<h1>Name your boat</h1><p><label>Name <input id="n" maxlength="20"></label></p><button id="ok" type="button">Save</button><p id="s"></p>
<script>ok.onclick = () => { s.textContent = 'Saved as ' + n.value }</script>`,
  steps: [
    { type: 'Seagull', into: '#n' },
    ...['Thea', 'Morning Star', 'Alma'].flatMap((t) => [
      { wait: 900 },
      { key: 'Control+a' },
      { key: 'Delete' },
      { type: t },
    ]),
    { wait: 500 },
    { click: '#ok' },
    { wait: 900 },
  ],
  verify: `document.querySelector('#s').textContent === 'Saved as Alma'`,
  expect: [],
  why: 'Looking for the right name; nothing was ever wrong with the others.',
};
