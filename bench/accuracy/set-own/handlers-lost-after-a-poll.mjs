export default {
  id: 'handlers-lost-after-a-poll',
  title: 'Follow buttons that lose their handlers when the list is polled',
  html: `
<style>.u{display:flex;gap:14px;align-items:center;width:420px;padding:10px 0;border-bottom:1px solid #eee}.u b{flex:1}.av{width:32px;height:32px;border-radius:50%;background:#dbeafe}.u button{padding:6px 16px;border-radius:16px;border:1px solid #2563eb;background:#fff;color:#2563eb;cursor:pointer}.u button:hover{background:#eff6ff}</style>
<h1>Who to follow</h1><section id="list"></section>
<script>
const render = (people) => { list.innerHTML = people.map((p) => '<div class="u"><i class="av"></i><b>' + p.name + '</b><button id="f' + p.id + '">Follow</button></div>').join('') }
const bind = () => list.querySelectorAll('button').forEach((b) => b.addEventListener('click', () => { b.textContent = 'Following' }))
let first = true
async function poll() { const r = await fetch('/api/suggestions'); render(await r.json()); if (first) { bind(); first = false } setTimeout(poll, 800) }
poll()
</script>`,
  routes: {
    '/api/suggestions': {
      json: [
        { id: 1, name: 'Ines Duarte' },
        { id: 2, name: 'Kofi Mensah' },
        { id: 3, name: 'Yuki Arai' },
      ],
      delay: 60,
    },
  },
  steps: [
    { wait: 1400 },
    { click: '#f2' },
    { wait: 3300 },
    { click: '#f2', times: 6, gap: 230, jitter: 3 },
    { wait: 3200 },
  ],
  verify: `!document.querySelector('#list').textContent.includes('Following')`,
  expect: [
    {
      signal: 'rage-click',
      target: '#f2',
      why: 'Nobody gets followed, however often the button is pressed; the list is only drawn anew as before.',
    },
  ],
  tolerate: ['dead-click'],
};
