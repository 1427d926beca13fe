export default {
  id: 'card-lifted-by-script',
  title: 'A card that rises under the mouse and does nothing',
  html: `
<style>.card{width:240px;border:1px solid #ccc;border-radius:10px;padding:18px;cursor:pointer;transition:.2s}.card.lifted{transform:translateY(-6px);box-shadow:0 8px 20px #0003}</style>
<h1>Courses</h1><div class="card" id="k"><h3>Sewing</h3><p>Six evenings</p></div>
<script>k.onmouseenter = () => k.classList.add('lifted'); k.onmouseleave = () => k.classList.remove('lifted')</script>`,
  steps: [
    { click: '#k' },
    { wait: 1300 },
    { move: [800, 600] },
    { wait: 3200 },
    { click: '#k' },
    { wait: 1000 },
    { move: [820, 590] },
    { wait: 3000 },
  ],
  verify: `!k.classList.contains('lifted')`,
  expect: [
    {
      signal: 'dead-click',
      target: '#k',
      why: 'It rises when the mouse comes and sinks when it goes; the click opens nothing.',
    },
  ],
};
