export default {
  id: 'pages-turned-to-the-end',
  title: 'Page Down to the end of a text',
  html: `<h1>Terms</h1>${Array.from({ length: 40 }, (_, i) => `<p>${i + 1}. The member agrees to keep the common tools dry and to bring them back.</p>`).join('')}<p><button id="ok">I agree</button></p>`,
  steps: [{ wait: 400 }, { key: 'PageDown', times: 9, gap: 240 }, { wait: 700 }, { key: 'End' }, { wait: 1500 }],
  verify: `scrollY > 400`,
  expect: [],
  why: 'Down to the end of the page, a press or two more than needed.',
};
