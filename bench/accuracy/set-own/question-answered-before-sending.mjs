export default {
  id: 'question-answered-before-sending',
  title: 'Contact form left because the answer is offered beside it',
  html: `
<style>form label{display:block;max-width:440px;margin-bottom:12px}form input,form textarea{display:block;width:100%;padding:8px}#help{float:right;width:320px;background:#f3f7f2;border-radius:12px;padding:16px}#dot{width:10px;height:10px;border-radius:50%;background:#2a8;display:inline-block;animation:p 1.4s infinite}@keyframes p{50%{opacity:.3}}</style>
<div id="help"><p><span id="dot"></span> Answers while you write</p><ul id="sug"><li>Start writing your message</li></ul></div>
<h1>Write to the library</h1>
<form id="contact"><label>Name<input id="nm" required autocomplete="off"></label><label>Email<input id="em" type="email" required autocomplete="off"></label><label>Card number<input id="cn" required autocomplete="off"></label><label>Message<textarea id="ms" rows="5" required minlength="40"></textarea></label><label><input id="ok" type="checkbox" required style="display:inline;width:auto"> I have read the privacy notice</label><button>Send</button></form>
<script>
const $ = (i) => document.getElementById(i); let t
$('ms').oninput = () => { clearTimeout(t); t = setTimeout(() => { if (/sunday/i.test($('ms').value)) $('sug').innerHTML = '<li><a id="hours" href="/hours">Sunday opening hours</a></li><li><a href="/return">Returning books after hours</a></li>' }, 350) }
</script>`,
  pages: {
    '/hours': '<h1>Opening hours</h1><p>On Sundays we are open from 11 to 16.</p>',
    '/return': '<h1>Returning</h1>',
  },
  steps: [
    { type: 'Tomasz', into: '#nm', gap: 80 },
    { type: 'tomasz@example.org', into: '#em', gap: 65 },
    { type: '20114', into: '#cn', gap: 90 },
    { type: 'Are you open on Sunday', into: '#ms', gap: 85 },
    { wait: 1900 },
    { click: '#hours' },
    { wait: 3600 },
  ],
  verify: [`location.pathname === '/hours'`],
  expect: [],
  why: 'Four fields are filled and nothing was ever refused; the suggestion beside the form answers the question.',
};
