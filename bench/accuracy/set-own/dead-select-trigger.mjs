export default {
  id: 'dead-select-trigger',
  title: 'A select made of a button that does not open',
  html: `
<style>.trigger{display:flex;justify-content:space-between;width:260px;padding:8px 12px;border:1px solid #d4d4d8;border-radius:6px;background:#fff}</style>
<h1>Report</h1><p>Period</p><button type="button" role="combobox" aria-expanded="false" aria-autocomplete="none" data-state="closed" class="trigger flex h-9 w-full items-center" id="period"><span>Choose…</span><svg width="16" height="16" viewBox="0 0 16 16"><path d="M3 6l5 5 5-5" fill="none" stroke="#555"/></svg></button>`,
  steps: [{ click: '#period' }, { wait: 3300 }, { click: '#period', at: [0.93, 0.5] }, { wait: 3000 }],
  verify: `document.querySelector('#period').getAttribute('aria-expanded') === 'false'`,
  expect: [{ signal: 'dead-click', target: '#period', why: 'It looks like a select, and no list comes.' }],
};
