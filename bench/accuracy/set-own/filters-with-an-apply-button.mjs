export default {
  id: 'filters-with-an-apply-button',
  title: 'Narrowing a list with an Apply button, one price in red',
  html: `
<style>.old{text-decoration:line-through;color:#777}.now{color:#c00}</style>
<h1>Bicycles</h1><form id="f"><label>From £ <input id="min" size="5"></label> <label>To £ <input id="max" size="5"></label> <label>Size <input id="s" size="3"></label> <button id="go">Apply</button><ul id="l"></ul></form>
<script>f.onsubmit = async (e) => { e.preventDefault(); const r = await fetch('/api/bikes?' + new URLSearchParams({ min: min.value, max: max.value, s: s.value })); await r.json(); l.innerHTML = '<li>City <span class="old">£410</span> <span class="now">now only £' + (300 + max.value.length) + '</span></li><li>Tour £520</li>' }</script>`,
  routes: { '/api/bikes': { json: [], delay: 130 } },
  steps: [
    { type: '200', into: '#min' },
    { submit: '#go' },
    { wait: 1600 },
    { type: '600', into: '#max' },
    { submit: '#go' },
    { wait: 1700 },
    { type: '54', into: '#s' },
    { submit: '#go' },
    { wait: 1600 },
    { tripleclick: '#max', at: [0.3, 0.5] },
    { type: '450' },
    { submit: '#go' },
    { wait: 2000 },
  ],
  verify: `requests.length === 4`,
  expect: [],
  why: 'Every filter narrows the list; the red price is an offer.',
};
