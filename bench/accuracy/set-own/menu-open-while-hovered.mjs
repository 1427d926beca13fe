export default {
  id: 'menu-open-while-hovered',
  title: 'A menu that opens under the mouse and is chosen from',
  html: `
<style>nav{display:flex;gap:20px}.m{position:relative}.m ul{display:none;position:absolute;margin:0;padding:8px;background:#fff;border:1px solid #999;list-style:none;width:170px}.m:hover ul{display:block}</style>
<nav><div class="m" id="m1"><a href="#all" id="top1">Lamps</a><ul><li><a href="#desk" id="desk">Desk lamps</a></li><li><a href="#floor">Floor lamps</a></li></ul></div><div class="m" id="m2"><a href="#ch">Chairs</a><ul><li><a href="#stool" id="stool">Stools</a></li></ul></div></nav><h1 style="margin-top:200px" id="h">All lamps</h1>
<script>onhashchange = () => { h.textContent = location.hash.slice(1) }</script>`,
  steps: [
    { move: '#top1' },
    { wait: 600 },
    { click: '#desk' },
    { wait: 1800 },
    { move: '#m2' },
    { wait: 500 },
    { click: '#stool' },
    { wait: 2800 },
  ],
  verify: `h.textContent === 'stool'`,
  expect: [],
  why: 'Two menus, two choices.',
};
