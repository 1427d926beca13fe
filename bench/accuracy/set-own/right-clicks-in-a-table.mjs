export default {
  id: 'right-clicks-in-a-table',
  title: 'Context menu opened several times',
  html: `
<h1>Stock</h1><table border="1" cellpadding="8"><tr><th>Item</th><th>Left</th></tr><tr><td id="c" style="cursor:pointer">Hooks</td><td>14</td></tr></table>`,
  steps: [
    { click: '#c', button: 'right', times: 4, gap: 230, jitter: 2 },
    { wait: 600 },
    { key: 'Escape' },
    { wait: 500 },
  ],
  expect: [],
  why: 'The right button opens the browser’s own menu.',
};
