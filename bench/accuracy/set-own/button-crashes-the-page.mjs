export default {
  id: 'button-crashes-the-page',
  title: 'A click that empties the page',
  errors: true,
  html: `
<div id="app"><h1>Orders</h1>${Array.from({ length: 30 }, (_, i) => `<p>Order ${i + 1} <b>sent</b></p>`).join('')}</div><div style="position:fixed;top:20px;right:20px"><button id="f">Filter</button></div>
<script>f.onclick = () => { document.body.textContent = ''; throw new TypeError('rows is not iterable') }</script>`,
  steps: [{ click: '#f' }, { wait: 3500 }],
  verify: `!document.querySelector('#f')`,
  expect: [
    { signal: 'error-click', target: '#f', why: 'The click breaks the page.' },
    { signal: 'blank-page', target: 'page', why: 'Nothing is left of the list.' },
  ],
  tolerate: ['dead-click'],
};
