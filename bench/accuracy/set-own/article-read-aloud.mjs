export default {
  id: 'article-read-aloud',
  title: 'Having an article read aloud',
  html: `
<article><h1>The last ferry</h1><p>For forty years the boat had crossed at six.</p></article><button id="listen">Listen to this article</button>
<script>window.spoken = 0; listen.onclick = () => { spoken++; speechSynthesis.cancel(); speechSynthesis.speak(new SpeechSynthesisUtterance(document.querySelector('article').textContent)) }</script>`,
  steps: [{ click: '#listen' }, { wait: 4000 }, { click: '#listen' }, { wait: 3000 }],
  verify: `window.spoken === 2`,
  expect: [],
  why: 'The voice begins to read; nothing on the page needs to change.',
};
