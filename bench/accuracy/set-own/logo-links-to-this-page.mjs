export default {
  id: 'logo-links-to-this-page',
  title: 'A link to the page one is on',
  html: `<p><a id="logo" href="/">Harbour Press</a></p><h1>New this week</h1><p>Three titles on tidal mills.</p>`,
  steps: [{ click: '#logo' }, { wait: 2600 }],
  expect: [],
  why: 'The page loads again and is as it was; nobody is surprised.',
};
