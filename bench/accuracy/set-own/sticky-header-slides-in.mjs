export default {
  id: 'sticky-header-slides-in',
  title: 'A header that slides in while a button below is used',
  html: `
<style>header{position:fixed;top:0;left:0;right:0;height:60px;background:#fff;border-bottom:1px solid #ccc;transition:transform .25s}header.up{transform:translateY(-100%)}main{padding-top:60px;height:3000px}</style>
<header id="hd">Shop</header><main><h1>Wool</h1><p style="height:700px">Grey, undyed.</p><button id="add">Add to basket</button> <span id="n">0</span></main>
<script>let y = 0; addEventListener('scroll', () => { hd.classList.toggle('up', scrollY > y && scrollY > 100); y = scrollY }); add.onclick = () => { n.textContent = +n.textContent + 1 }</script>`,
  steps: [
    { wheel: 200, times: 4 },
    { wait: 700 },
    { wheel: -60, times: 2 },
    { wait: 150 },
    { click: '#add' },
    { wait: 900 },
    { click: '#add' },
    { wait: 2800 },
  ],
  verify: `n.textContent === '2'`,
  expect: [],
  why: 'The header moves, the button does not, and it works.',
};
