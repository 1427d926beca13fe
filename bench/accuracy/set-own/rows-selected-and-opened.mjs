export default {
  id: 'rows-selected-and-opened',
  title: 'Files selected by click and opened by double click',
  html: `
<style>.f{padding:8px 12px;width:360px;cursor:default;user-select:none}.f.sel{background:#bfdbfe}</style>
<h1>Files</h1>${['minutes.txt', 'budget.ods', 'map.png'].map((n, i) => `<div class="f" id="f${i}">${n}</div>`).join('')}<p id="o"></p>
<script>for (const f of document.querySelectorAll('.f')) { f.onclick = () => { document.querySelector('.sel')?.classList.remove('sel'); f.classList.add('sel') }; f.ondblclick = () => { o.textContent = 'Opened ' + f.textContent } }</script>`,
  steps: [
    { click: '#f0' },
    { wait: 700 },
    { click: '#f1' },
    { wait: 600 },
    { click: '#f1' },
    { wait: 1600 },
    { dblclick: '#f2', gap: 180 },
    { wait: 2800 },
  ],
  verify: `o.textContent === 'Opened map.png'`,
  expect: [],
  why: 'Selected, looked at, and one opened.',
};
