export default {
  id: 'bid-answered-by-a-push',
  title: 'A bid that comes back among the bids of others',
  html: `
<style>#bids{width:360px;height:240px;overflow:hidden;list-style:none;padding:0}#bids li{padding:4px 8px}#bids .me{background:#dcfce7;font-weight:600}</style>
<h1>Lot 41, walnut desk</h1><p id="lead">Leading: Okafor, £200</p><ul id="bids"></ul><button id="bid">Bid £10 more</button>
<script>
const socket = new Worker(URL.createObjectURL(new Blob(['let p=200;const n=["Okafor","Lindqvist","Sato"];let i=0;setInterval(()=>postMessage({who:n[i++%3],p:p+=5}),1300);onmessage=()=>setTimeout(()=>postMessage({who:"You",p:p+=10}),1500)'])))
let mine = 0
socket.onmessage = ({ data }) => {
  const li = document.createElement('li')
  if (data.who === 'You') { li.className = 'me'; mine++ }
  li.textContent = data.who + ' £' + data.p
  bids.prepend(li)
  while (bids.children.length > 8) bids.lastChild.remove()
  lead.textContent = 'Leading: ' + data.who + ', £' + data.p
}
bid.addEventListener('click', () => socket.postMessage('bid'))
</script>`,
  steps: [{ wait: 2600 }, { click: '#bid' }, { wait: 4200 }, { click: '#bid' }, { wait: 3800 }],
  verify: `mine === 2`,
  expect: [],
  why: 'A second and a half later the own bid stands in green at the top of the list.',
};
