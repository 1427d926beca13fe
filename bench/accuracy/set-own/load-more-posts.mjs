export default {
  id: 'load-more-posts',
  title: 'Loading more, several times',
  html: `
<h1>Journal</h1><p><button id="more">Load more</button></p><ul id="l"><li>Entry 1</li><li>Entry 2</li></ul>
<script>more.onclick = async () => { const r = await fetch('/api/posts'); for (const t of await r.json()) { const li = document.createElement('li'); li.textContent = t; l.append(li) } }</script>`,
  routes: { '/api/posts': { json: ['Older entry', 'Older still', 'Oldest'], delay: 60 } },
  steps: [{ click: '#more', times: 5, gap: 310, jitter: 2 }, { wait: 600 }],
  verify: `document.querySelectorAll('#l li').length === 17`,
  expect: [],
  why: 'Every click appends three rows.',
};
