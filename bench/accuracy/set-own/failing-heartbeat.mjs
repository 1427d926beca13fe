export default {
  id: 'failing-heartbeat',
  title: 'A hidden timer fails every second',
  errors: true,
  html: `
<h1>Poem</h1><p>The tide goes out, the tide comes in.</p><button id="more">Next verse</button><p id="v">1</p>
<script>more.onclick = () => { v.textContent = +v.textContent + 1 }; setInterval(() => beacon.ping(), 1500)</script>`,
  steps: [{ wait: 1500 }, { click: '#more' }, { wait: 2500 }, { click: '#more' }, { wait: 3000 }],
  verify: `document.querySelector('#v').textContent === '3'`,
  expect: [],
  why: 'Something in the background fails; what the person does works every time.',
};
