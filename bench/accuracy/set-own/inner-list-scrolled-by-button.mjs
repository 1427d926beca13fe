export default {
  id: 'inner-list-scrolled-by-button',
  title: 'Button that scrolls a list inside the page',
  html: `
<style>#l{height:220px;width:360px;overflow:auto;border:1px solid #bbb}#l p{margin:0;padding:10px}</style>
<h1>Choose a harbour</h1><div id="l">${Array.from({ length: 40 }, (_, i) => `<p>Harbour ${i + 1}</p>`).join('')}</div><button id="down">Further down</button>
<script>down.onclick = () => l.scrollBy({ top: 180, behavior: 'smooth' })</script>`,
  steps: [{ click: '#down', times: 5, gap: 420, jitter: 2 }, { wait: 800 }],
  verify: `document.querySelector('#l').scrollTop > 600`,
  expect: [],
  why: 'The list scrolls with every click; the page itself does not move.',
};
