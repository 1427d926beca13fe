export default {
  id: 'settings-saved-in-the-page',
  title: 'Settings kept by the page itself, saved three times',
  html: `
<h1>Timer settings</h1><form id="f"><p><label>Work <input id="w" type="number" value="25"></label></p><p><label>Break <input id="b" type="number" value="5"></label></p><p><label>Name <input id="n" value="Kitchen"></label></p><button id="go">Save</button><p id="m" style="color:#166534"></p></form>
<script>f.onsubmit = (e) => { e.preventDefault(); localStorage.timer = JSON.stringify([w.value, b.value, n.value]); m.textContent = 'Saved'; setTimeout(() => { m.textContent = '' }, 1200) }</script>`,
  steps: [
    { tripleclick: '#w', at: [0.3, 0.5] },
    { type: '30' },
    { submit: '#go' },
    { wait: 2200 },
    { tripleclick: '#b', at: [0.3, 0.5] },
    { type: '8' },
    { submit: '#go' },
    { wait: 2300 },
    { tripleclick: '#w', at: [0.3, 0.5] },
    { type: '45' },
    { submit: '#go' },
    { wait: 2500 },
  ],
  verify: `localStorage.timer === '["45","8","Kitchen"]'`,
  expect: [],
  why: 'Saved three times, and told so each time.',
};
