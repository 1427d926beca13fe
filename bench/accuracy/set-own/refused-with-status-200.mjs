export default {
  id: 'refused-with-status-200',
  title: 'A booking that the server refuses with status 200',
  html: `
<style>.alert-danger{background:#fde8e8;color:#9b1c1c;padding:10px;border-radius:6px;margin-top:12px}</style>
<h1>Book a berth</h1><form id="f"><p><label>Boat <input id="boat"></label></p><p><label>Length <input id="len"></label></p><p><label>Arrival <input id="arr"></label></p><button id="go">Book</button><div id="out"></div></form>
<script>f.onsubmit = async (e) => { e.preventDefault(); out.innerHTML = ''; const r = await fetch('/graphql', { method: 'POST', body: '{}' }); const j = await r.json(); if (j.errors) out.innerHTML = '<div class="alert-danger">' + j.errors[0].message + '</div>' }</script>`,
  routes: { 'POST /graphql': { json: { errors: [{ message: 'Booking failed. Check your input.' }] }, delay: 170 } },
  steps: [
    { type: 'Havsula', into: '#boat' },
    { type: '9,4 m', into: '#len' },
    { type: '12.6.', into: '#arr' },
    { submit: '#go' },
    { wait: 1700 },
    { tripleclick: '#len', at: [0.2, 0.5] },
    { type: '9.4' },
    { submit: '#go' },
    { wait: 1800 },
    { tripleclick: '#arr', at: [0.2, 0.5] },
    { type: '2026-06-12' },
    { submit: '#go' },
    { wait: 1700 },
    { tripleclick: '#len', at: [0.2, 0.5] },
    { type: '940' },
    { submit: '#go' },
    { wait: 2500 },
  ],
  verify: `!!document.querySelector('.alert-danger')`,
  expect: [
    {
      signal: 'failed-submit-loop',
      target: '#f',
      why: 'Four ways of writing it, four times refused without a reason.',
    },
  ],
  tolerate: ['input-retype', 'form-abandonment'],
};
