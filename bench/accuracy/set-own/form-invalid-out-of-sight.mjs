export default {
  id: 'form-invalid-out-of-sight',
  title: 'A submit button hammered while the message is out of sight',
  html: `
<style>.err{color:#b91c1c}</style>
<h1>Membership</h1><form id="f" novalidate><p><label>Name <input id="n"></label></p><p class="err" id="err"></p><div style="height:1100px"><p>Statutes of the club</p></div><p><label>Town <input id="t"></label></p><p style="margin-bottom:200px"><button id="go">Send application</button></p></form>
<script>f.onsubmit = (e) => { e.preventDefault(); err.textContent = n.value ? '' : 'Please give your name.' }</script>`,
  steps: [
    { wheel: 400, times: 4 },
    { wait: 700 },
    { type: 'Voss', into: '#t' },
    { click: '#go', times: 5, gap: [210, 280], jitter: 3 },
    { wait: 3000 },
  ],
  verify: `err.textContent !== '' && scrollY > 500`,
  expect: [
    {
      signal: 'rage-click',
      target: '#go',
      why: 'The message is a screen further up; all the person sees is a button without effect.',
    },
  ],
  tolerate: ['dead-click', 'failed-submit-loop'],
};
