export default {
  id: 'shuffle-in-a-closed-component',
  title: 'Shuffling cards inside a closed component',
  html: `
<h1>Draw a card</h1><memory-deck></memory-deck>
<script>
customElements.define('memory-deck', class extends HTMLElement {
  connectedCallback() { const root = this.attachShadow({ mode: 'closed' }); root.innerHTML = '<style>b{display:inline-block;width:60px;height:80px;border:1px solid #888;margin:4px}</style><div></div><button style="padding:8px 20px">Shuffle</button>'; const draw = () => { window.shuffles = (window.shuffles || 0) + 1; root.querySelector('div').innerHTML = [1, 2, 3, 4].sort(() => Math.random() - 0.5).map((n) => '<b>' + n + '</b>').join('') }; draw(); root.querySelector('button').onclick = draw }
})
</script>`,
  steps: [{ click: 'memory-deck', at: [0.04, 0.9], times: 5, gap: 320, jitter: 2 }, { wait: 2800 }],
  verify: `window.shuffles === 6`,
  expect: [],
  why: 'The order changes with every click.',
};
