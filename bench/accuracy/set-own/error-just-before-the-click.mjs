export default {
  id: 'error-just-before-the-click',
  title: 'A script fails a moment before the click',
  errors: true,
  html: `
<h1>Paint</h1><button id="add" style="width:200px;height:60px">Add tin</button><p id="n">0</p>
<script>
add.onclick = () => { n.textContent = +n.textContent + 1 }
add.addEventListener('mousemove', () => { window.moved ??= setTimeout(() => widgets.track('hover'), 60) })
</script>`,
  steps: [{ click: '#add', approach: 260 }, { wait: 1400 }, { click: '#add', at: [0.4, 0.5] }, { wait: 900 }],
  verify: `document.querySelector('#n').textContent === '2'`,
  expect: [],
  why: 'Something for the advertisers broke on hover; the button works.',
};
