export default {
  id: 'enter-that-leads-nowhere',
  title: 'Enter hammered on a focused button that does nothing',
  html: `
<style>.dlg{position:fixed;inset:120px 380px auto;background:#fff;border:1px solid #555;padding:24px}</style>
<div class="dlg" role="dialog" aria-modal="true"><h2>Session expired</h2><p>Press Enter to go on.</p></div>`,
  steps: [{ wait: 700 }, { key: 'Enter', times: 8, gap: 220 }, { wait: 2600 }],
  expect: [{ signal: 'rage-key', target: 'page', why: 'Eight presses of Enter, as the page asks for, and it stays.' }],
};
