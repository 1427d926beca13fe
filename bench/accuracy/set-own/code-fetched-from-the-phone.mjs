export default {
  id: 'code-fetched-from-the-phone',
  title: 'Away for a one-time code',
  html: `
<h1>Two steps to sign in</h1><form id="f"><p><label>User <input id="u"></label></p><p><label>Password <input id="p" type="password"></label></p><p><label>Code <input id="c" inputmode="numeric"></label></p><button id="go">Sign in</button></form><p id="s"></p>
<script>f.onsubmit = (e) => { e.preventDefault(); s.textContent = 'Signed in' }</script>`,
  steps: [
    { type: 'tove', into: '#u' },
    { type: 'hav-og-land', into: '#p' },
    { click: '#c' },
    { away: 3500 },
    { wait: 500 },
    { type: '402918', into: '#c' },
    { submit: '#go' },
    { wait: 1200 },
  ],
  verify: `document.querySelector('#s').textContent === 'Signed in'`,
  expect: [],
  why: 'The form waits while the code is looked up, then it is sent.',
};
