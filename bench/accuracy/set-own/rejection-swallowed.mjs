export default {
  id: 'rejection-swallowed',
  title: 'An action whose failure is swallowed',
  html: `
<h1>Draft</h1><p>Dear neighbours,</p><button id="pub" class="btn btn-primary">Publish</button>
<script>const publish = async () => { throw new Error('no rights') }; pub.onclick = () => { publish().catch(() => {}) }</script>`,
  steps: [{ click: '#pub' }, { wait: 3400 }, { click: '#pub' }, { wait: 3000 }],
  expect: [{ signal: 'dead-click', target: '#pub', why: 'Published or not, nobody says.' }],
};
