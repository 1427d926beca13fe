export default {
  id: 'only-a-style-on-press',
  title: 'A like button that only pulses',
  html: `
<style>.like{width:48px;height:48px;border:0;background:none;font-size:26px}.like.pulse{animation:p .3s}@keyframes p{50%{transform:scale(1.3)}}</style>
<h1>Photo of the day</h1><button class="like" id="like" aria-label="Like">♡</button><span>12 likes</span>
<script>like.onmousedown = () => { like.classList.add('pulse'); setTimeout(() => like.classList.remove('pulse'), 320) }</script>`,
  steps: [{ click: '#like' }, { wait: 3100 }, { click: '#like' }, { wait: 3000 }],
  expect: [{ signal: 'dead-click', target: '#like', why: 'It pulses; it is not liked and the number stays.' }],
};
