export default {
  id: 'switch-flipped-back',
  title: 'Switch flipped on and off',
  html: `
<style>#s{width:52px;height:30px;border-radius:15px;border:0;background:#bbb;padding:3px}#s[aria-checked=true]{background:#16a34a}#s::before{content:'';display:block;width:24px;height:24px;border-radius:12px;background:#fff}#s[aria-checked=true]::before{margin-left:22px}</style>
<h1>Sound</h1><p>Key clicks <button id="s" role="switch" aria-checked="false" aria-label="Key clicks"></button></p>
<script>s.onclick = () => s.setAttribute('aria-checked', s.getAttribute('aria-checked') !== 'true')</script>`,
  steps: [{ click: '#s', times: 4, gap: 240, jitter: 1 }, { wait: 1200 }, { click: '#s' }],
  verify: `document.querySelector('#s').getAttribute('aria-checked') === 'true'`,
  expect: [],
  why: 'Playing with a switch that follows every click.',
};
