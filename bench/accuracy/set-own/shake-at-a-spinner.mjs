const shake = Array.from({ length: 18 }, (_, i) => [i % 2 ? 520 : 780, 340 + ((i * 23) % 40)]);
export default {
  id: 'shake-at-a-spinner',
  title: 'Shaking the mouse while a spinner turns',
  html: `
<style>.s{width:60px;height:60px;border:6px solid #ddd;border-top-color:#2563eb;border-radius:50%;animation:r 1s linear infinite;margin:80px auto}@keyframes r{to{transform:rotate(360deg)}}</style>
<h1>Boarding pass</h1><div class="s" id="s"></div>`,
  steps: [{ wait: 3000 }, { path: shake, ms: 1900 }, { wait: 800 }],
  expect: [
    { signal: 'thrashed-cursor', target: 'page', why: 'Two seconds of shaking at a spinner that will not stop.' },
  ],
};
