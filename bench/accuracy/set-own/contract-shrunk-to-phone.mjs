export default {
  id: 'contract-shrunk-to-phone',
  title: 'A contract shrunk from paper to a phone',
  device: 'mobile',
  html: `
<style>main{width:342px;font-size:5px;columns:2;column-gap:10px}p{margin:0 0 5px}</style>
<h1>Tenancy agreement</h1><main id="text">${Array.from({ length: 26 }, (_, i) => `<p>${i + 1}. The tenant shall keep the premises in good repair, fair wear excepted, and shall give notice of any damage within ${3 + i} days in writing to the landlord or the agent of the landlord, who shall within a reasonable time inspect it.</p>`).join('')}</main>
<script>window.scales = []; visualViewport.addEventListener('resize', () => scales.push(visualViewport.scale))</script>`,
  steps: [
    { wait: 1200 },
    ...[0, 1, 2, 3].flatMap((i) => [
      { pinch: [150 + i * 25, 260 + i * 20], from: 40, to: 130, ms: 340 },
      { wait: 900 },
      { swipe: [260, 300], by: [-140, 0], ms: 220 },
      { wait: 650 },
      { pinch: [190, 300], from: 130, to: 38, ms: 320 },
      { wait: 500 },
    ]),
    { wait: 700 },
  ],
  verify: `window.scales.length >= 8 && Math.max(...window.scales) > 1.5 * Math.min(...window.scales)`,
  expect: [
    {
      signal: 'zoom-thrash',
      target: 'page',
      why: 'In, sideways, out, four times in some twelve seconds: lines are either too small or too wide to read.',
    },
  ],
};
