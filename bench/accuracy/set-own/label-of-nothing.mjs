export default {
  id: 'label-of-nothing',
  title: 'A label whose checkbox has another name',
  html: `
<style>label{cursor:pointer;padding:4px}</style>
<h1>Terms</h1><p><input type="checkbox" id="terms-2"> <label for="terms" id="l">I have read the terms</label></p><button id="go" disabled>Continue</button>`,
  steps: [{ click: '#l' }, { wait: 3000 }, { click: '#l' }, { wait: 3000 }],
  verify: `!document.querySelector('#terms-2').checked`,
  expect: [{ signal: 'dead-click', target: '#l', why: 'Clicking the words of a checkbox should tick it.' }],
};
