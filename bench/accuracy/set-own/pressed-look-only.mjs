export default {
  id: 'pressed-look-only',
  title: 'Button that looks pressed and does nothing',
  html: `
<style>#b{padding:10px 22px;border:1px solid #888;border-radius:6px;background:#eee}#b.down{background:#ccc;transform:translateY(1px)}#b.hover{border-color:#2563eb}</style>
<h1>Newsletter</h1><button id="b">Unsubscribe</button>
<script>b.onmousedown = () => b.classList.add('down'); b.onmouseup = () => b.classList.remove('down'); b.onmouseenter = () => b.classList.add('hover'); b.onmouseleave = () => b.classList.remove('hover')</script>`,
  steps: [{ click: '#b' }, { wait: 3400 }, { click: '#b', at: [0.4, 0.6] }, { wait: 1500 }],
  expect: [{ signal: 'dead-click', target: '#b', why: 'It goes down and up again, and nobody is unsubscribed.' }],
};
