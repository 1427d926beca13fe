export default {
  id: 'arrow-keys-on-a-stuck-gallery',
  title: 'Arrow keys that a gallery promises and does not have',
  html: `
<style>.v{position:fixed;inset:0;background:#111;color:#fff;display:grid;place-items:center}</style>
<div class="v" tabindex="-1" id="v"><div><div style="width:600px;height:360px;background:#456"></div><p>1 / 9 · use ← and → to browse</p></div></div>`,
  steps: [{ wait: 600 }, { key: 'ArrowRight', times: 9, gap: 190 }, { wait: 2600 }],
  expect: [
    { signal: 'rage-key', target: 'page', why: 'Nine presses of the arrow key, and the picture stays the same.' },
  ],
};
