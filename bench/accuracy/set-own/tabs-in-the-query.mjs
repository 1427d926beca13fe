export default {
  id: 'tabs-in-the-query',
  title: 'Tabs kept in the query of the address',
  html: `
<style>.tabs button{padding:8px 16px;border:0;border-bottom:2px solid transparent}.tabs .on{border-color:#2563eb}</style>
<h1>Player</h1><div class="tabs"><button id="stats" data-t="stats">Statistics</button><button id="games" data-t="games">Games</button><button id="club" data-t="club">Club</button></div><section id="p">Statistics of the season</section>
<script>for (const b of document.querySelectorAll('.tabs button')) b.onclick = () => { history.replaceState(null, '', '?tab=' + b.dataset.t); document.querySelector('.on')?.classList.remove('on'); b.classList.add('on'); p.textContent = b.textContent + ' of the season' }</script>`,
  steps: [
    {
      repeat: 3,
      steps: [
        { click: '#games' },
        { wait: 900 },
        { click: '#stats' },
        { wait: 850 },
        { click: '#club' },
        { wait: 900 },
      ],
    },
    { wait: 2500 },
  ],
  verify: `location.search === '?tab=club'`,
  expect: [],
  why: 'To and fro between tabs, each of which shows its part.',
};
