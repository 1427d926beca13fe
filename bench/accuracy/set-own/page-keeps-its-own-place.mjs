export default {
  id: 'page-keeps-its-own-place',
  title: 'Scripts scroll the page',
  html: `
<style>section{min-height:900px}nav{position:fixed;right:20px;top:20px}</style><nav><a id="a3" href="#s3">Part 3</a> <a id="a1" href="#s1">Part 1</a> <a id="a4" href="#s4">Part 4</a></nav>
${[1, 2, 3, 4].map((n) => `<section id="s${n}"><h2>Part ${n}</h2><p>Text of part ${n}.</p></section>`).join('')}
<script>let n = 0; const t = setInterval(() => { scrollTo(0, n++ % 2 ? 2600 : 100); if (n > 9) clearInterval(t) }, 350)</script>`,
  steps: [
    { wait: 4200 },
    { click: '#a3' },
    { wait: 700 },
    { click: '#a1' },
    { wait: 700 },
    { click: '#a4' },
    { wait: 900 },
  ],
  verify: `location.hash === '#s4'`,
  expect: [],
  why: 'A tour scrolls by itself, then three jumps by link: no hand was hurried.',
};
