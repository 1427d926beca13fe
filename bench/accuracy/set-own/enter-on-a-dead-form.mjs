export default {
  id: 'enter-on-a-dead-form',
  title: 'Enter hammered in a search field',
  html: `
<h1>Search the archive</h1><form id="f"><input id="q" aria-label="Search" style="width:280px"></form>
<script>f.onsubmit = (e) => e.preventDefault()</script>`,
  steps: [{ type: 'tidal mill', into: '#q' }, { key: 'Enter', times: 9, gap: 190 }, { wait: 3000 }],
  expect: [{ signal: 'rage-key', target: 'page', why: 'Nine times Enter, and no search begins.' }],
  tolerate: ['failed-submit-loop'],
};
