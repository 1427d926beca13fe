export default {
  id: 'photo-chosen-from-disk',
  title: 'Choosing a file',
  chooseMs: 3200,
  html: `
<h1>Your picture</h1><p><label id="l" for="file" style="cursor:pointer;border:1px solid #888;padding:8px 14px">Choose a photo</label><input id="file" type="file" hidden></p><p id="s"></p>
<script>file.onchange = () => { s.textContent = file.files[0].name }</script>`,
  steps: [{ click: '#l' }, { wait: 4800 }],
  verify: `document.querySelector('#s').textContent === 'photo.png'`,
  expect: [],
  why: 'The system’s chooser is in front; the page has nothing to do meanwhile.',
};
