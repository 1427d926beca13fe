export default {
  id: 'guide-print-and-size',
  title: 'Documentation page: package tabs, copy, larger letters through a style rule, print',
  html: `
<style id="reading">main.doc{font-size:16px}</style>
<style>
body{padding:0}header{position:sticky;top:0;background:#fff;border-bottom:1px solid #ddd;padding:10px 24px;display:flex;gap:8px;z-index:2}header button{width:44px;height:36px;border:1px solid #ccc;background:#fff;border-radius:6px;cursor:pointer}header button:hover{background:#f3f4f6}
.wrap{display:grid;grid-template-columns:190px 1fr;gap:24px;padding:24px}aside a{display:block;padding:4px 0;color:#1d4ed8}aside{position:sticky;top:80px;align-self:start}main{max-width:760px}section{min-height:640px;scroll-margin-top:70px}
.tabs button{border:0;background:none;padding:6px 12px;cursor:pointer}.tabs [aria-selected=true]{border-bottom:2px solid #1d4ed8}pre{background:#111827;color:#e5e7eb;padding:16px;position:relative;border-radius:8px}.copy{position:absolute;right:10px;top:10px;background:#374151;border:0;color:#fff;border-radius:5px;width:30px;height:30px;cursor:pointer}.copy:active{background:#10b981}
</style>
<header><b style="flex:1">tidewater <small>v4.2</small></b><button id="smaller" aria-label="Smaller text">A−</button><button id="larger" aria-label="Larger text">A+</button><button id="print" aria-label="Print this page">🖶</button></header>
<div class="wrap"><aside><a href="#install" id="toc1">Install</a><a href="#use" id="toc2">Use</a><a href="#deploy" id="toc3">Deploy</a></aside>
<main class="doc">${[
    ['install', 'Install', 'add tidewater'],
    ['use', 'Use', 'exec tidewater init'],
    ['deploy', 'Deploy', 'exec tidewater push'],
  ]
    .map(
      ([id, t, c]) =>
        `<section id="${id}"><h2>${t}</h2><div class="tabs" role="tablist">${['npm', 'yarn', 'pnpm'].map((m, i) => `<button role="tab" data-pm="${m}" aria-selected="${!i}">${m}</button>`).join('')}</div><pre><code data-cmd="${c}">npm ${c}</code><button class="copy" aria-label="Copy">⧉</button></pre><p>Tidewater reads its settings from the nearest tide.toml. Where several are found, the nearest one wins and the others are merged in order of distance.</p><p>On a continuous integration server set TIDE_TOKEN rather than signing in.</p></section>`,
    )
    .join('')}</main></div>
<script>
(() => {
  const rule = [...document.styleSheets].find((s) => s.ownerNode.id === 'reading').cssRules[0]
  const size = (d) => { rule.style.fontSize = Math.min(26, Math.max(12, parseFloat(rule.style.fontSize) + d)) + 'px' }
  document.getElementById('larger').addEventListener('click', () => size(1))
  document.getElementById('smaller').addEventListener('click', () => size(-1))
  window.printed = 0; addEventListener('beforeprint', () => { printed++ })
  document.getElementById('print').addEventListener('click', () => window.print())
  document.querySelector('main').addEventListener('click', (e) => {
    const pm = e.target.dataset?.pm
    if (pm) { document.querySelectorAll('[data-pm]').forEach((b) => b.setAttribute('aria-selected', b.dataset.pm === pm)); document.querySelectorAll('[data-cmd]').forEach((c) => { c.textContent = pm + ' ' + c.dataset.cmd }); localStorage.pm = pm }
    const copy = e.target.closest('.copy')
    if (copy) navigator.clipboard.writeText(copy.previousElementSibling.textContent).then(() => { window.copied = copy.previousElementSibling.textContent })
  })
})()
</script>`,
  steps: [
    { click: '#install [data-pm=pnpm]' },
    { wait: 900 },
    { click: '#install .copy' },
    { wait: 1800 },
    { click: '#larger', times: 5, gap: 210, jitter: 1 },
    { wait: 900 },
    { click: '#smaller' },
    { wait: 1200 },
    { click: '#toc2' },
    { wait: 1400 },
    { click: '#print' },
    { wait: 3300 },
  ],
  verify: [
    `printed === 1`,
    `getComputedStyle(document.querySelector('main.doc')).fontSize === '20px'`,
    `localStorage.pm === 'pnpm' && location.hash === '#use'`,
    `window.copied === 'pnpm add tidewater'`,
  ],
  expect: [],
  why: 'Letters grow by a changed style rule with each press, the copy goes to the clipboard, printing opens the browser’s own window: all as asked.',
};
