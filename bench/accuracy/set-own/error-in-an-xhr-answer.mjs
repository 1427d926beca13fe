export default {
  id: 'error-in-an-xhr-answer',
  title: 'An old-fashioned request whose answer is not understood',
  errors: true,
  html: `
<h1>Train times</h1><a href="#" id="later" role="button">Later trains</a><ul id="l"><li>8:10</li><li>8:40</li></ul>
<script>later.onclick = (e) => { e.preventDefault(); const x = new XMLHttpRequest(); x.open('GET', '/api/trains'); x.onload = () => { const d = JSON.parse(x.responseText); l.innerHTML = d.trains.map((t) => '<li>' + t.at + '</li>').join('') }; x.send() }</script>`,
  routes: { '/api/trains': { json: { error: 'gone' }, delay: 400 } },
  steps: [{ click: '#later' }, { wait: 3300 }],
  verify: `document.querySelectorAll('#l li').length === 2`,
  expect: [
    { signal: 'error-click', target: '#later', why: 'The answer has no trains, the script fails, and the list stays.' },
  ],
  tolerate: ['dead-click', 'slow-click'],
};
