export default {
  id: 'label-that-prevents-its-box',
  title: 'A consent whose words prevent their own checkbox',
  html: `
<style>label{cursor:pointer}</style>
<h1>Consent</h1><p><input type="checkbox" id="c"> <label for="c" id="l">I agree to be called</label></p>
<script>l.onclick = (e) => e.preventDefault()</script>`,
  steps: [{ click: '#l' }, { wait: 3200 }, { click: '#l' }, { wait: 3000 }],
  verify: `!c.checked`,
  expect: [{ signal: 'dead-click', target: '#l', why: 'The words should tick the box and do not.' }],
};
