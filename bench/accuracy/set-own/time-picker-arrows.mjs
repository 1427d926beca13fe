export default {
  id: 'time-picker-arrows',
  title: 'Time picker with up and down arrows',
  html: `
<style>.t{display:inline-grid;justify-items:center;margin:16px}.t button{width:56px;height:36px}.t output{font-size:32px}</style>
<h1>Pick-up time</h1><div class="t"><button id="up" aria-label="Later">▲</button><output id="h">08</output><button id="down" aria-label="Earlier">▼</button></div>
<script>
let hour = 8
const show = () => { document.getElementById('h').firstChild.data = String(hour).padStart(2, '0') }
up.onclick = () => { hour = (hour + 1) % 24; show() }
down.onclick = () => { hour = (hour + 23) % 24; show() }
</script>`,
  steps: [{ click: '#up', times: 10, gap: 150, jitter: 1 }, { wait: 900 }, { click: '#down', times: 2, gap: 300 }],
  verify: `document.querySelector('#h').textContent === '16'`,
  expect: [],
  why: 'Ten quick steps to the right hour, each of them shown.',
};
