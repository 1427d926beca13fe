export default {
  id: 'confirm-before-delete',
  title: 'A question before something is deleted',
  html: `
<h1>Drafts</h1><ul><li id="x">Letter to the council <button id="del">Delete</button></li></ul>
<script>del.onclick = () => { if (confirm('Delete this draft?')) setTimeout(() => x.remove(), 30) }</script>`,
  steps: [{ click: '#del' }, { wait: 3000 }],
  verify: `!document.querySelector('#x')`,
  expect: [],
  why: 'The browser asks, the person answers, the draft is gone.',
};
