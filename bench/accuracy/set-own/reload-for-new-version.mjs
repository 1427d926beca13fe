export default {
  id: 'reload-for-new-version',
  title: 'Reload because the page asks for it',
  html: `
<h1>Board</h1><p id="v" role="status" hidden>A new version is ready. <button id="r">Reload</button></p><ul><li>Card one</li></ul>
<script>if (!sessionStorage.seen) setTimeout(() => { v.hidden = false }, 700); r.onclick = () => { sessionStorage.seen = 1; location.reload() }</script>`,
  steps: [{ until: '#v' }, { wait: 400 }, { click: '#r' }, { wait: 2500 }, { reload: true }, { wait: 1500 }],
  verify: `sessionStorage.seen === '1'`,
  expect: [],
  why: 'One reload on the page’s own button, one by hand.',
};
