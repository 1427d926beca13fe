export default {
  id: 'experiment-replaces-trial-button',
  title: 'An A/B test puts another trial button where the app had bound its own',
  html: `
<style>main{max-width:900px}.plans{display:flex;gap:18px}.plan{border:1px solid #d4d4d8;border-radius:10px;padding:18px;width:270px}.btn{display:inline-block;padding:11px 20px;border:0;border-radius:8px;background:#4f46e5;color:#fff;cursor:pointer;text-decoration:none;transition:transform .15s,background .15s}.btn:hover{background:#4338ca;transform:translateY(-1px)}.btn.plain{background:#e4e4e7;color:#222}blockquote{margin:24px 0;padding-left:14px;border-left:3px solid #ddd;min-height:52px}dialog{border:0;border-radius:10px;padding:24px}</style>
<main><h1>Plans for every workshop</h1>
<div class="plans">
<section class="plan"><h2>Solo</h2><p>£0, one bench, ten jobs a month</p><button class="btn plain" id="solo">Use Solo</button></section>
<section class="plan"><h2>Team</h2><p>£19 a month, five benches</p><button class="btn" id="trial">Start free trial</button></section>
</div>
<p id="note"></p>
<blockquote id="q">“We plan a week in ten minutes.” Hollis Joinery</blockquote></main>
<dialog id="dlg"><h2>Start your trial</h2><label>Work email <input type="email"></label> <button class="btn">Continue</button></dialog>
<script>
document.getElementById('trial').addEventListener('click', () => dlg.showModal())
document.getElementById('solo').addEventListener('click', () => { note.textContent = 'You are on Solo.' })
const quotes = ['“We plan a week in ten minutes.” Hollis Joinery', '“No more paper on the saw.” Atelier Brun', '“My father uses it.” Kaya Metal']
let k = 0
setInterval(() => { q.textContent = quotes[++k % 3] }, 1900)
</script>
<script src="/ab/exp-118.js" async></script>`,
  routes: {
    '/ab/exp-118.js': {
      delay: 250,
      type: 'text/javascript',
      body: `(function () {
  var html = '<a id="trial" class="btn" role="button" tabindex="0" data-exp="118-B">Try Team free for 30 days</a>';
  var apply = function () { var el = document.getElementById('trial'); if (!el) return; if (el.dataset.exp !== '118-B') el.outerHTML = html; else el.innerHTML = 'Try Team free for 30 days'; };
  apply();
  document.addEventListener('click', function (e) { if (e.target.closest('[data-exp]')) { navigator.sendBeacon('/ab/hit', '118-B'); setTimeout(apply, 30); } }, true);
})();`,
    },
    'POST /ab/hit': { status: 204 },
  },
  steps: [
    { wait: 900 },
    { move: [220, 260], ms: 500 },
    { wait: 600 },
    { click: '#trial' },
    { wait: 3200 },
    { click: '#trial', times: 6, gap: 220, jitter: 3 },
    { wait: 3400 },
  ],
  verify: [
    `document.querySelector('#trial').dataset.exp === '118-B' && !document.querySelector('#dlg').open`,
    `requests.filter((r) => r.path === '/ab/hit').length === 7`,
  ],
  expect: [
    {
      signal: 'rage-click',
      target: '#trial',
      why: 'The trial button of the experiment does nothing at all; seven clicks only send seven hits to the testing service.',
    },
  ],
  tolerate: ['dead-click'],
};
