export default {
  id: 'plain-form-post',
  title: 'A form the old way',
  html: `<h1>Guest book</h1><form id="f" method="post" action="/thanks"><p><label>Name <input name="n" id="n"></label></p><button id="go">Sign</button></form>`,
  pages: { '/thanks': { html: '<h1>Thank you</h1><p>Your name is in the book.</p>', delay: 400 } },
  steps: [{ type: 'Maud', into: '#n' }, { submit: '#go' }, { until: 'h1:has-text("Thank you")' }, { wait: 1500 }],
  verify: `location.pathname === '/thanks'`,
  expect: [],
  why: 'No script at all: the form is posted and the next page comes.',
};
