export default {
  id: 'server-error-reloaded',
  title: 'A page that only says 500',
  pages: { '/': { html: '<h1>500</h1><p>Internal server error</p>', status: 500 } },
  steps: [
    { wait: 900 },
    { reload: true },
    { wait: 1900 },
    { reload: true },
    { wait: 1600 },
    { reload: true },
    { wait: 1500 },
    { reload: true },
    { wait: 3000 },
  ],
  expect: [
    { signal: 'rage-reload', target: 'page', why: 'Reloaded four times in ten seconds, and it is still broken.' },
  ],
};
