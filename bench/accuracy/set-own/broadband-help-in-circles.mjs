const css =
  '<style>body{padding:0}header{background:#5b1a8b;color:#fff;padding:14px 28px;display:flex;gap:26px}header a{color:#fff}main{padding:24px 28px;max-width:820px}.sk{height:16px;border-radius:4px;background:#e7e3ec;margin:12px 0}.spin{width:34px;height:34px;border:4px solid #ddd;border-top-color:#5b1a8b;border-radius:50%;animation:r 1s linear infinite}@keyframes r{to{transform:rotate(1turn)}}section{padding:6px 0 10px}</style>';
const head = `${css}<header><b>Wavelink broadband</b><a id="n-help" href="/help">Help</a><a id="n-contact" href="/contact">Contact</a></header>`;
const article = (t) =>
  `${head}<main><h1>${t}</h1><div id="body"><div class="spin" role="status" aria-label="Loading"></div>${'<div class="sk"></div>'.repeat(6)}</div></main><script>fetch('/api/articles' + location.pathname).then((r) => r.json()).then((d) => { document.getElementById('body').innerHTML = d.html })</script>`;
const groups = [
  'Router',
  'Bills',
  'Moving home',
  'Speed',
  'Television',
  'Phone line',
  'Email',
  'Security',
  'Contract',
  'Engineer visits',
  'Outages',
  'Wi-Fi',
  'Accounts',
  'Vouchers',
  'Business',
  'Accessibility',
  'Complaints',
  'Recycling',
];
export default {
  id: 'broadband-help-in-circles',
  title:
    'Help of a broadband provider: articles load for ever, Contact leads to the topics, the topics lead to Contact',
  start: '/help',
  pages: {
    '/help': `${head}<main><h1>Help topics</h1><p>Still stuck? Call the number on our <a id="to-contact" href="/contact">contact page</a>.</p><h2>Most read</h2><ul><li><a id="a1" href="/help/no-connection">No connection since last night</a></li><li><a id="a2" href="/help/red-light">Red light on the router</a></li></ul>${groups.map((g) => `<section><h3>${g}</h3><p>Everything about ${g.toLowerCase()}: how it works, what it costs, what to do when it does not work, and whom to turn to.</p><p>Setting up · Changing · Problems · Costs · Cancelling</p></section>`).join('')}</main>`,
    '/contact': `${head}<main><h1>Contact us</h1><p>We are glad to help. To see our telephone numbers, please start from the <a id="to-help" href="/help">help topics</a>.</p></main>`,
    '/help/no-connection': article('No connection since last night'),
    '/help/red-light': article('Red light on the router'),
  },
  routes: { '/api/articles/*': { hang: true } },
  steps: [
    { wait: 1500 },
    { click: '#a1', approach: 350 },
    { until: 'h1:has-text("No connection")' },
    { wait: 2000 },
    { back: true },
    { until: 'h1:has-text("Help topics")' },
    { wait: 1200 },
    { click: '#a2', approach: 300 },
    { until: 'h1:has-text("Red light")' },
    { wait: 1800 },
    { back: true },
    { until: 'h1:has-text("Help topics")' },
    { wait: 1300 },
    {
      repeat: 4,
      steps: [
        { click: '#to-contact', approach: 350 },
        { until: 'h1:has-text("Contact us")' },
        { wait: 1700 },
        { click: '#to-help', approach: 350 },
        { until: 'h1:has-text("Help topics")' },
        { wait: 1500 },
      ],
    },
    { move: [600, 420] },
    { wait: 500 },
    ...[1, -1, 1, -1, 1, -1, 1, -1, 1].flatMap((d, i) => [
      { wheel: d * 150, times: 8 - (i % 3), gap: 42 },
      { wait: 160 },
    ]),
    { wait: 3000 },
  ],
  verify: [`location.pathname === '/help'`, `scrollY > 300`, `requests.length === 2`],
  expect: [
    {
      signal: 'quick-back',
      target: 'page',
      why: 'Two articles show nothing but a spinner and are left straight back.',
    },
    {
      signal: 'navigation-loop',
      target: 'page',
      why: 'Contact and topics send the reader to each other, four times round.',
    },
    {
      signal: 'scroll-thrash',
      target: 'page',
      why: 'Then nine fast sweeps up and down the topics, looking for a number.',
    },
  ],
  tolerate: ['dead-click', 'slow-click'],
};
