const comments = [
  ['mira_k', 'They closed the slipway without telling anyone.', 6],
  ['oldsalt', 'Same in 2009. Nobody learned.', 4],
  ['jo.b', 'Ferry was twenty minutes late again this morning.', 3],
];
export default {
  id: 'replies-locked-after-cancelled-request',
  title: 'Comments on a phone: after one cancelled request no thread of replies opens any more',
  device: 'mobile',
  html: `
<style>body{padding:14px}.c{border-bottom:1px solid #ddd;padding:10px 0}.c button{border:0;background:none;color:#1d4ed8;padding:8px 0}.chips button{border:1px solid #999;border-radius:16px;padding:6px 14px;background:#fff;margin-right:8px}.chips .on{background:#111;color:#fff}.lk{float:right;color:#be123c}.rep{margin-left:20px;color:#444}</style>
<h2 style="margin:4px 0">128 comments</h2><div class="chips"><button id="top" class="on">Top</button><button id="new">Newest</button></div><div id="list"></div>
<script>
const comments = ${JSON.stringify(comments)}.map((c, i) => ({ id: i, who: c[0], text: c[1], n: c[2], likes: 20 + i * 9 }))
let order = comments.slice(), loading = false, ctl
function draw() {
  list.innerHTML = order.map((c) => '<div class="c"><span class="lk">♥ <b id="l' + c.id + '">' + c.likes + '</b></span><b>' + c.who + '</b><br>' + c.text + '<br><button id="r' + c.id + '">View ' + c.n + ' replies</button><div class="rep"></div></div>').join('')
  order.forEach((c) => { document.getElementById('r' + c.id).onclick = (e) => replies(c, e.currentTarget) })
}
async function replies(c, b) {
  if (loading) return
  loading = true
  ctl = new AbortController()
  b.textContent = 'Loading…'
  try {
    const r = await (await fetch('/api/replies/' + c.id, { signal: ctl.signal })).json()
    b.nextElementSibling.innerHTML = r.map((t) => '<p>' + t + '</p>').join(''); b.textContent = 'Hide replies'
  } catch (e) {
    if (e.name === 'AbortError') return      // cancelled on purpose, nothing to show
    b.textContent = 'Could not load'
  }
  loading = false
}
function sort(b, f) { top_.className = new_.className = ''; b.className = 'on'; ctl?.abort(); order = comments.slice().sort(f); draw() }
const top_ = document.getElementById('top'), new_ = document.getElementById('new')
top_.onclick = () => sort(top_, (a, b) => a.id - b.id); new_.onclick = () => sort(new_, (a, b) => b.id - a.id)
draw()
setInterval(() => { const c = comments[Math.random() * 3 | 0]; c.likes++; document.getElementById('l' + c.id).textContent = c.likes }, 700)
</script>`,
  routes: {
    '/api/replies/0': { json: ['Not true.', 'True.'], delay: 2200 },
    '/api/replies/1': { json: ['I remember.'], delay: 300 },
  },
  steps: [
    { wait: 900 },
    { tap: '#r0' },
    { wait: 750 },
    { tap: '#new' },
    { wait: 1600 },
    { tap: '#r1' },
    { wait: 2100 },
    { tap: '#r1', times: 6, gap: 235, jitter: 4 },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelector('#r1').textContent === 'View 4 replies'`,
    `document.querySelectorAll('.rep p').length === 0`,
    `requests.filter((r) => r.path === '/api/replies/1').length === 0`,
  ],
  expect: [
    {
      signal: 'rage-tap',
      target: '#r1',
      why: 'The replies do not open: first one tap, then six fast ones, while only the like counters of the page move as they did before.',
    },
  ],
  tolerate: ['dead-click', 'rage-click'],
};
