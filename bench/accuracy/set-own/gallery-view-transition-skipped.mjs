export default {
  id: 'gallery-view-transition-skipped',
  title: 'A gallery in which one view transition always cuts off another',
  errors: true,
  html: `
<style>#photo{width:640px;height:380px;border-radius:12px;view-transition-name:photo}::view-transition{pointer-events:none}::view-transition-group(*){animation-duration:.18s}.th{width:72px;height:48px;border:2px solid transparent;border-radius:6px;padding:0;margin-right:6px;cursor:pointer}.th.on{border-color:#111}.nav{border:1px solid #999;border-radius:50%;width:44px;height:44px;background:#fff;cursor:pointer}</style>
<h1 style="margin:0">Volvo 240 estate, 1989</h1><div id="photo"></div>
<p><button class="nav" id="prev" aria-label="Back">‹</button> <span id="cap"></span> <button class="nav" id="next" aria-label="On">›</button></p><p id="ths"></p><p>£7,400, one owner, MOT until June.</p>
<script>
const shots = ['Front', 'Side', 'Rear', 'Dashboard', 'Seats', 'Boot', 'Engine', 'Wheels']
let i = 0
ths.innerHTML = shots.map((s, k) => '<button class="th" id="t' + k + '" aria-label="' + s + '" style="background:hsl(' + k * 44 + ' 45% 60%)"></button>').join('')
const paintPhoto = () => { photo.style.background = 'linear-gradient(hsl(' + i * 44 + ' 45% 75%),hsl(' + i * 44 + ' 45% 45%))' }
const paintCaption = () => { cap.textContent = shots[i] + ', ' + (i + 1) + ' of ' + shots.length; ths.querySelectorAll('.th').forEach((t, k) => t.classList.toggle('on', k === i)) }
// two components, each with a transition of its own: the second one skips the first
async function withTransition(update) { const t = document.startViewTransition(update); await t.ready }
function go(n) { i = (n + shots.length) % shots.length; withTransition(paintPhoto); withTransition(paintCaption) }
addEventListener('unhandledrejection', (e) => { document.body.dataset.rej = (+document.body.dataset.rej || 0) + 1; document.body.dataset.kind = e.reason.name })
next.onclick = () => go(i + 1); prev.onclick = () => go(i - 1); ths.onclick = (e) => { if (e.target.id) go(+e.target.id.slice(1)) }
paintPhoto(); paintCaption()
</script>`,
  steps: [
    { wait: 900 },
    { click: '#next', approach: 400 },
    { wait: 1300 },
    { click: '#next', times: 5, gap: 420 },
    { wait: 1500 },
    { click: '#prev', times: 2, gap: 520, approach: 300 },
    { wait: 1200 },
    { click: '#t1', approach: 400 },
    { wait: 3100 },
  ],
  verify: [
    "document.querySelector('#cap').textContent === 'Side, 2 of 8'",
    "document.body.dataset.kind === 'AbortError'",
    '+document.body.dataset.rej >= 4',
  ],
  expect: [],
  why: 'Every click shows the next photo at once; the rejections only tell that the page itself cut one animation short in favour of another.',
};
