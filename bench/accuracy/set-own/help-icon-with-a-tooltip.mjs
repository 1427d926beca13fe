export default {
  id: 'help-icon-with-a-tooltip',
  title: 'A help icon that explains itself on hover, clicked',
  html: `
<style>.q{position:relative;display:inline-grid;place-items:center;width:22px;height:22px;border-radius:50%;background:#e5e7eb;cursor:help}.q span{display:none;position:absolute;left:28px;top:-4px;width:220px;background:#222;color:#fff;padding:6px 10px;border-radius:6px}.q:hover span{display:block}</style>
<h1>Tax class</h1><p>Class <input size="2" value="2"> <b class="q" id="q">?<span>Printed on your last statement, top right.</span></b></p>`,
  steps: [{ click: '#q' }, { wait: 3200 }, { click: '#q' }, { wait: 2800 }],
  expect: [],
  why: 'The explanation is there as soon as the mouse is; the click asks for no more.',
};
