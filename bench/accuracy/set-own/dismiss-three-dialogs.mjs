export default {
  id: 'dismiss-three-dialogs',
  title: 'Closing one thing after another',
  html: `
<style>.b{position:fixed;inset:0;background:#0006;display:none;place-items:center}.b.on{display:grid}.b div{background:#fff;padding:32px}</style>
<h1>Welcome</h1>${[1, 2, 3, 4].map((n) => `<div class="b${n === 1 ? ' on' : ''}" id="b${n}"><div>Tip ${n}</div></div>`).join('')}
<script>document.querySelectorAll('.b').forEach((b, i, all) => { b.onclick = (e) => { if (e.target !== b) return; b.classList.remove('on'); all[i + 1]?.classList.add('on') } })</script>`,
  steps: [{ click: [1100, 600], times: 4, gap: 260, jitter: 2 }, { wait: 900 }],
  verify: `!document.querySelector('.b.on')`,
  expect: [],
  why: 'A click beside each tip closes it and shows the next.',
};
