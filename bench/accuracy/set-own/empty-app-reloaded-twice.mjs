export default {
  id: 'empty-app-reloaded-twice',
  title: 'An app that breaks while it starts, reloaded twice',
  errors: true,
  html: `<div id="root"></div><script>const boot = () => { const config = window.__CONFIG__; document.getElementById('root').innerHTML = '<h1>' + config.title + '</h1>' }; setTimeout(boot, 150)</script>`,
  steps: [{ wait: 2200 }, { reload: true }, { wait: 2600 }, { reload: true }, { wait: 3200 }],
  verify: `document.querySelector('#root').children.length === 0`,
  expect: [{ signal: 'rage-reload', target: 'page', why: 'Reloaded twice because nothing ever shows.' }],
  tolerate: ['error-loop'],
};
