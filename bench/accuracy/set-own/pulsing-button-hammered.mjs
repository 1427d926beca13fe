export default {
  id: 'pulsing-button-hammered',
  title: 'A button that pulses at every click and does nothing',
  html: `
<style>.cta{padding:12px 22px;border:0;border-radius:8px;background:#2563eb;color:#fff}.cta.bump{animation:b .32s}@keyframes b{40%{transform:scale(.94)}}</style>
<h1>Waiting list</h1><p>Be told when the boat is free.</p><button class="cta" id="join">Join</button>
<script>join.onclick = () => { join.classList.add('bump'); setTimeout(() => join.classList.remove('bump'), 320) }</script>`,
  steps: [{ click: '#join', times: 6, gap: [190, 250], jitter: 3 }, { wait: 3200 }],
  expect: [
    { signal: 'rage-click', target: '#join', why: 'Six clicks; it pulses each time and nobody is on any list.' },
    { signal: 'dead-click', target: '#join', why: 'Nothing comes of it but a pulse.' },
  ],
};
