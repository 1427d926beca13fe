export default {
  id: 'timer-throws-each-tick',
  title: 'A kitchen timer that never moves',
  errors: true,
  html: `
<style>#face{font:64px/1.2 ui-monospace,monospace}.k{padding:10px 22px;border-radius:20px;border:1px solid #444;background:#fff;cursor:pointer}.k.on{background:#16a34a;color:#fff}</style>
<h1>Egg timer</h1><div id="face">05:00</div><button class="k" id="start">Start</button>
<script>
let handle
const settings = { soft: { seconds: 300 } }
start.onclick = () => { clearInterval(handle); start.className = 'k on'; start.textContent = 'Running'; handle = setInterval(tick, 500) }
function tick() { const left = settings.medium.seconds - 1; face.textContent = '0' + Math.floor(left / 60) + ':' + (left % 60) }
</script>`,
  steps: [
    { wait: 800 },
    { click: '#start' },
    { wait: 4600 },
    { click: '#start' },
    { wait: 4200 },
    { move: '#face', ms: 300 },
    { wait: 1500 },
  ],
  verify: `document.querySelector('#face').textContent === '05:00'`,
  expect: [
    {
      signal: 'error-loop',
      target: 'page',
      why: 'It says “Running” and stands still: every half second the same error, twenty times over.',
    },
  ],
  tolerate: ['error-click', 'dead-click', 'slow-click'],
};
