export default {
  id: 'virtual-list-scrolled',
  title: 'A long virtual list, scrolled and chosen from',
  html: `
<style>#vp{height:420px;width:420px;overflow:auto;border:1px solid #bbb;position:relative}#sp{height:40000px}.r{position:absolute;left:0;right:0;height:40px;padding:8px;border-bottom:1px solid #eee;cursor:pointer}.r.on{background:#dbeafe}</style>
<h1>Contacts</h1><div id="vp"><div id="sp"></div></div><p id="s"></p>
<script>
let on
const draw = () => { const a = Math.floor(vp.scrollTop / 40); [...vp.querySelectorAll('.r')].forEach((r) => r.remove()); for (let i = a; i < a + 12; i++) { const d = document.createElement('div'); d.className = 'r' + (i === on ? ' on' : ''); d.style.top = i * 40 + 'px'; d.textContent = 'Contact ' + i; d.onclick = () => { on = i; s.textContent = 'Chosen: ' + i; draw() }; vp.append(d) } }
vp.onscroll = draw; draw()
</script>`,
  steps: [
    { wheel: 300, on: '#vp', times: 8, gap: 60 },
    { wait: 700 },
    { wheel: -300, on: '#vp', times: 3, gap: 60 },
    { wait: 600 },
    { click: '#vp', at: [0.4, 0.5] },
    { wait: 900 },
    { click: '#vp', at: [0.4, 0.62] },
    { wait: 2800 },
  ],
  verify: `s.textContent.startsWith('Chosen')`,
  expect: [],
  why: 'Scrolled past, a little back, and two rows chosen.',
};
