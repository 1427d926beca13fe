export default {
  id: 'searches-without-results',
  title: 'Searching a small catalogue by several words',
  html: `
<h1>Seed catalogue</h1><form id="f"><input id="q" name="q" aria-label="Search" style="width:260px"> <button id="go">Search</button><div id="r"></div></form>
<script>f.onsubmit = async (e) => { e.preventDefault(); const a = await fetch('/api/search?q=' + encodeURIComponent(q.value)); r.innerHTML = a.status === 404 ? '<p>Nothing found for “' + q.value + '”</p>' : '<ul><li>Black radish</li><li>Red radish</li></ul>' }</script>`,
  routes: {
    '/api/search': [
      { status: 404, json: [], delay: 110 },
      { status: 404, json: [], delay: 130 },
      { json: [], delay: 120 },
    ],
  },
  steps: [
    { type: 'daikon', into: '#q' },
    { submit: '#go' },
    { wait: 1600 },
    { tripleclick: '#q', at: [0.2, 0.5] },
    { type: 'winter radish' },
    { submit: '#go' },
    { wait: 1700 },
    { tripleclick: '#q', at: [0.2, 0.5] },
    { type: 'radish' },
    { submit: '#go' },
    { wait: 2000 },
  ],
  verify: `document.querySelectorAll('#r li').length === 2`,
  expect: [],
  why: 'The catalogue is small; a more general word finds what there is.',
};
