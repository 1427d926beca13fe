export default {
  id: 'words-clicked-in-an-editor',
  title: 'Writing in an editor and clicking about in it',
  html: `
<style>#ed{border:1px solid #bbb;min-height:200px;padding:14px;width:600px}.bar button{width:36px}</style>
<div class="bar"><button id="b"><b>B</b></button><button id="i"><i>I</i></button></div><div id="ed" contenteditable><p id="p1">The council met on Monday to speak of the bridge.</p><p id="p2">Nobody came.</p></div>
<script>b.onmousedown = (e) => { e.preventDefault(); document.execCommand('bold') }; i.onmousedown = (e) => { e.preventDefault(); document.execCommand('italic') }</script>`,
  steps: [
    { click: '#p1', at: [0.3, 0.5] },
    { wait: 250 },
    { click: '#p1', at: [0.31, 0.5] },
    { wait: 220 },
    { click: '#p1', at: [0.3, 0.5] },
    { wait: 240 },
    { click: '#p1', at: [0.32, 0.5] },
    { wait: 900 },
    { dblclick: '#p1', at: [0.12, 0.5] },
    { wait: 500 },
    { click: '#b' },
    { wait: 900 },
    { click: '#i' },
    { wait: 800 },
    { click: '#p2', at: [0.1, 0.5] },
    { type: 'Well, almost. ' },
    { wait: 2600 },
  ],
  verify: `!!document.querySelector('#ed b, #ed [style*=bold]')`,
  expect: [],
  why: 'Caret, word, bold, italic, and on with the text.',
};
