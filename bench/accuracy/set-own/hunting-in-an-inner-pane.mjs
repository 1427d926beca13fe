export default {
  id: 'hunting-in-an-inner-pane',
  title: 'Up and down in the pane of an app',
  html: `
<style>body{padding:0;overflow:hidden}.app{display:flex;height:100vh}.side{width:240px;background:#eee}.pane{flex:1;overflow:auto;padding:24px}</style>
<div class="app"><div class="side">Menu</div><div class="pane" id="pane"><h1>Audit log</h1>${Array.from({ length: 140 }, (_, i) => `<p>Entry ${i + 1}: record changed by the system</p>`).join('')}</div></div>`,
  steps: [
    { move: [760, 420] },
    ...[1, -1, 1, -1, 1, -1, 1, -1, 1].flatMap((d, i) => [
      { wheel: d * 170, times: 8 - (i % 2), gap: 40 },
      { wait: 180 },
    ]),
    { wait: 1200 },
  ],
  verify: `document.querySelector('#pane').scrollTop > 100`,
  expect: [{ signal: 'scroll-thrash', target: '#pane', why: 'Nine fast sweeps through the log in a few seconds.' }],
};
