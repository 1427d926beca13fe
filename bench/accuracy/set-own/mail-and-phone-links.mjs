export default {
  id: 'mail-and-phone-links',
  title: 'A link to the mail program and a link to the phone',
  html: `<h1>Contact</h1><p><a id="m" href="mailto:office@example.org"><svg width="20" height="16"><rect width="20" height="16" fill="#369"/></svg> <span>Write to us</span></a></p><p><a id="t" href="tel:+4712345678">Call us</a></p>`,
  steps: [{ click: '#m', at: [0.06, 0.5] }, { wait: 3500 }, { click: '#t' }, { wait: 3500 }],
  expect: [],
  why: 'Other programs take over.',
};
