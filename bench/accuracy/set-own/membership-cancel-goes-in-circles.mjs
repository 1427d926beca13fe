export default {
  id: 'membership-cancel-goes-in-circles',
  title: 'Cancelling a gym membership leads round three views (Navigation API)',
  start: '/membership',
  pages: {
    '/membership': `
<style>header{display:flex;justify-content:space-between;border-bottom:1px solid #ddd;padding-bottom:8px}main{min-height:330px;max-width:640px}main a.b{display:inline-block;padding:8px 16px;border:1px solid #888;border-radius:8px;text-decoration:none;color:inherit;margin:8px 10px 0 0}#says{color:#567;font-style:italic}</style>
<header><b>Ironworks Gym</b><span id="busy">In the club now: 41</span></header>
<main id="view"></main><p id="says">“I come for the sauna.” Paula, member since 2019</p>
<script>
const views = {
  '/membership': '<h1>Your membership</h1><p>Family, €14.90 a month, next payment on the 1st.</p><a class="b" href="/membership/plans">Change plan</a><a class="b" id="cancel" href="/goodbye">Cancel membership</a>',
  '/goodbye': '<h1>Sorry to see you go</h1><p>Did you know that you can pause for up to three months?</p><a class="b" href="/pause">Pause instead</a><a class="b" id="go" href="/manage">Continue to cancel</a>',
  '/manage': '<h1>Manage your contract</h1><p>Everything about your contract is found under Your membership.</p><a class="b" id="back" href="/membership">Cancel or change your membership</a>',
}
window.seen = []
const draw = (path) => { window.seen.push(path); view.innerHTML = views[path] || '<h1>Soon</h1>' }
navigation.addEventListener('navigate', (e) => {
  const path = new URL(e.destination.url).pathname
  if (!e.canIntercept || e.hashChange || !views[path]) return
  e.intercept({ handler: async () => { await document.startViewTransition(() => draw(path)).updateCallbackDone } })
})
draw(location.pathname)
const words = ['“I come for the sauna.” Paula, member since 2019', '“Best spinning in town.” Yusuf', '“The staff knows my name.” Ines']
let w = 0
setInterval(() => { says.textContent = words[++w % 3] }, 2600)
setInterval(() => { busy.textContent = 'In the club now: ' + (38 + Math.floor(Math.random() * 8)) }, 1700)
</script>`,
  },
  steps: [
    { wait: 1200 },
    {
      repeat: 5,
      steps: [
        { click: '#cancel', approach: 350 },
        { until: '#go' },
        { wait: 1500 },
        { click: '#go', approach: 300 },
        { until: '#back' },
        { wait: 1700 },
        { click: '#back', approach: 320 },
        { until: '#cancel' },
        { wait: 1400 },
      ],
    },
    { wait: 2500 },
  ],
  verify: [
    `location.pathname === '/membership'`,
    `window.seen.filter((p) => p === '/membership').length === 6`,
    `window.seen.length === 16`,
  ],
  expect: [
    {
      signal: 'navigation-loop',
      target: 'page',
      why: 'Cancel leads to an offer, the offer to the contract, the contract back to where Cancel is: five times round in half a minute.',
    },
  ],
  tolerate: ['quick-back'],
};
