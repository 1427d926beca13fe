export default {
  id: 'worker-answers-late',
  title: 'Silence while a worker computes',
  html: `
<h1>Chess problem</h1><button id="go">Solve</button><p id="out"></p>
<script>
const code = 'onmessage=()=>{const s=Date.now();while(Date.now()-s<4600);postMessage("Qh5 mate")}'
const w = new Worker(URL.createObjectURL(new Blob([code]))); w.onmessage = (e) => { out.textContent = e.data }
go.onclick = () => w.postMessage(1)
</script>`,
  steps: [{ click: '#go' }, { wait: 6000 }],
  verify: `document.querySelector('#out').textContent === 'Qh5 mate'`,
  expect: [{ signal: 'slow-click', target: '#go', why: 'Nearly five seconds without a sign.' }],
  tolerate: ['dead-click'],
};
