export default {
  id: 'circles-with-the-mouse',
  title: 'Mouse whirled about while nothing loads',
  html: `
<style>.spin{width:40px;height:40px;border:4px solid #ccc;border-top-color:#36c;border-radius:50%;animation:r 1s linear infinite}@keyframes r{to{transform:rotate(1turn)}}</style>
<h1>Payment</h1><p>Please do not close this window.</p><div class="spin"></div>`,
  steps: [
    { wait: 2200 },
    {
      path: Array.from({ length: 72 }, (_, i) => [
        640 + 170 * Math.cos((i * Math.PI) / 4),
        420 + 150 * Math.sin((i * Math.PI) / 4),
      ]),
      ms: 3200,
    },
    { wait: 900 },
  ],
  expect: [
    {
      signal: 'thrashed-cursor',
      target: 'page',
      why: 'Nine fast circles in three seconds over a spinner that never ends.',
    },
  ],
};
