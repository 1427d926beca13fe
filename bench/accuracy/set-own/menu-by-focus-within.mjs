export default {
  id: 'menu-by-focus-within',
  title: 'A menu that opens by CSS alone',
  html: `
<style>.m{position:relative;display:inline-block;margin-right:16px}.m>button{padding:8px 14px}.m ul{display:none;position:absolute;left:0;top:100%;margin:0;padding:8px;list-style:none;background:#fff;border:1px solid #999;width:180px}.m:focus-within ul{display:block}</style>
<nav><div class="m"><button id="prod">Products</button><ul><li><a href="#lamps" id="lamps">Lamps</a></li><li><a href="#chairs">Chairs</a></li></ul></div><div class="m"><button id="serv">Services</button><ul><li><a href="#repair" id="repair">Repair</a></li></ul></div></nav><h1 style="margin-top:180px">Workshop</h1>`,
  steps: [{ click: '#prod' }, { wait: 3000 }, { click: '#serv' }, { wait: 2800 }, { click: '#repair' }, { wait: 1500 }],
  verify: `location.hash === '#repair'`,
  expect: [],
  why: 'Each button shows its menu; a link of the second is chosen.',
};
