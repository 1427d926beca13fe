export default {
  id: 'form-given-up-on-error',
  title: 'A form given up',
  html: `
<p><a id="home" href="/home">Home</a></p><h1>Apply for a plot</h1>
<form id="f" novalidate><p><label>Name <input id="n"></label></p><p><label>Street <input id="st"></label></p><p><label>Town <input id="t"></label></p><p><label>Member number <input id="m"></label> <em id="err" style="color:#b00"></em></p><button id="go">Apply</button></form>
<script>m.onblur = () => { const bad = !/^GX-\\d{8}$/.test(m.value); m.setAttribute('aria-invalid', bad); err.textContent = bad ? 'Enter a valid member number' : '' }; f.onsubmit = (e) => e.preventDefault()</script>`,
  pages: { '/home': '<h1>Allotments</h1>' },
  steps: [
    { type: 'Ines Moreau', into: '#n', gap: 60 },
    { type: '14 Mill Lane', into: '#st', gap: 60 },
    { type: 'Bath', into: '#t', gap: 60 },
    { type: '1234', into: '#m', gap: 80 },
    { key: 'Tab' },
    { wait: 2600 },
    { click: '#home' },
    { wait: 2000 },
  ],
  verify: `location.pathname === '/home'`,
  expect: [
    {
      signal: 'form-abandonment',
      target: '#f',
      why: 'Three fields filled, the fourth refused, and the person leaves.',
    },
  ],
};
