const page = (pw) => `
<style>form{max-width:480px}label{display:block;margin-top:14px;font-weight:600}input{font:inherit;width:100%;padding:9px;border:1px solid #99a}
.errorlist{list-style:none;margin:6px 0 0;padding:0;color:#a61b12}input[aria-invalid=true]{border-color:#a61b12}
header{border-bottom:1px solid #dde;margin-bottom:20px;padding-bottom:10px}</style>
<header><b>Allotment Society</b> · <a href="/news">News</a> · <a href="/plots">Plots</a></header>
<h1>Create your account</h1>
<form method="post" action="/accounts/register/" id="register">
<label for="id_name">Full name</label><input id="id_name" name="name" value="${pw === null ? '' : 'Greta Lind'}" autocomplete="off">
<label for="id_email">Email</label><input id="id_email" name="email" value="${pw === null ? '' : 'greta@example.org'}" autocomplete="off">
<label for="id_password">Password</label><input type="password" id="id_password" name="password" autocomplete="new-password"${pw ? ' aria-invalid="true"' : ''}>
${pw ? `<ul class="errorlist"><li>${pw}</li></ul>` : ''}
<p><button type="submit" id="go" style="padding:9px 20px">Create account</button></p>
</form>`;
const again = (p) => [{ wait: 2000 }, { type: p, into: '#id_password', gap: 85 }, { wait: 400 }, { submit: '#go' }];
export default {
  id: 'password-rules-told-one-by-one',
  title: 'A server-rendered sign-up that tells its password rules one at a time',
  html: page(null),
  pages: {
    '/accounts/register/': [
      page('The password must contain a number.'),
      page('The password must contain a special character.'),
      page('The password must not contain the character “!”.'),
      page('The password must be at most 10 characters long.'),
    ],
  },
  steps: [
    { type: 'Greta Lind', into: '#id_name', gap: 70 },
    { type: 'greta@example.org', into: '#id_email', gap: 65 },
    { type: 'runnerbeans', into: '#id_password', gap: 80 },
    { submit: '#go' },
    ...again('runnerbeans7'),
    ...again('runnerbeans7!'),
    ...again('runnerbeans7#'),
    { wait: 4500 },
  ],
  verify: [
    `location.pathname === '/accounts/register/'`,
    `document.querySelector('.errorlist').textContent.includes('at most 10')`,
  ],
  expect: [
    {
      signal: 'failed-submit-loop',
      target: '#register',
      why: 'Four times the whole form is sent and comes back with yet another rule for the password.',
    },
  ],
  tolerate: ['input-retype'],
};
