const top = `<style>nav{border-bottom:1px solid #ddd;padding-bottom:10px;margin-bottom:16px}nav a{margin-right:16px}li{margin:14px 0}small{color:#667}</style><nav><b>Kettle &amp; Co Help</b> &nbsp; <a href="/orders">Orders</a><a href="/repairs">Repairs</a><span id="wait">Waiting time on the phone: <b>4 min</b></span></nav>`;
export default {
  id: 'turbo-help-wrong-articles',
  title: 'Help articles that are not for customers, opened and left in a Turbo site',
  widgets: ['turbo'],
  html: `${top}<h1>Results for “kettle leaks”</h1>
<ol><li><a id="a" href="/articles/18">My kettle is leaking: what to do</a><br><small>Updated in May</small></li><li><a id="b" href="/articles/31">Replacing the seal of your kettle</a><br><small>3 min</small></li><li><a id="c" href="/articles/44">Water under the kettle</a><br><small>2 min</small></li></ol>
<script>
if (!window.lines) window.lines = setInterval(() => { const b = document.querySelector('#wait b'); if (b) b.textContent = 3 + Math.floor(Math.random() * 4) + ' min' }, 1500)
if (!window.seen) { window.seen = []; document.addEventListener('turbo:load', () => window.seen.push(location.pathname)) }
</script>`,
  pages: {
    '/articles/18': {
      delay: 220,
      html: `${top}<h1>For service partners</h1><p>This article is reserved to authorised service partners. Please sign in with your partner number to read it.</p>`,
    },
    '/articles/31': {
      delay: 240,
      html: `${top}<h1>Seals: wholesale price list 2024</h1><table><tr><td>SL-18, box of 200</td><td>€ 340</td></tr><tr><td>SL-22, box of 200</td><td>€ 365</td></tr></table>`,
    },
    '/articles/44': {
      delay: 200,
      html: `${top}<h1>Water under the kettle</h1><ol><li>Empty the kettle and let it cool.</li><li>Turn the base to the left and take out the seal.</li><li>Rinse the seal and press it back until it clicks.</li></ol>`,
    },
  },
  steps: [
    { wait: 1200 },
    { click: '#a', approach: 350 },
    { until: 'h1:has-text("service partners")' },
    { wait: 1300 },
    { back: true },
    { until: '#b' },
    { wait: 1100 },
    { click: '#b', approach: 320 },
    { until: 'h1:has-text("wholesale")' },
    { wait: 1200 },
    { back: true },
    { until: '#c' },
    { wait: 1000 },
    { click: '#c', approach: 300 },
    { until: 'h1:has-text("Water under")' },
    { wait: 5500 },
  ],
  verify: [
    `location.pathname === '/articles/44'`,
    `window.seen.join() === '/,/articles/18,/,/articles/31,/,/articles/44'`,
  ],
  expect: [
    {
      signal: 'quick-back',
      target: 'page',
      why: 'Two results promise help with a leaking kettle, show something for traders, and are left within a second and a half.',
    },
  ],
};
