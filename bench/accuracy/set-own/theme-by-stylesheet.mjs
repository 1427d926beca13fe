export default {
  id: 'theme-by-stylesheet',
  title: 'Dark mode by another stylesheet',
  html: `
<div class="flex items-center gap-2 px-4 py-2"><h1 class="text-lg">Field notes</h1><button id="theme" aria-label="Theme"><svg width="20" height="20" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8"/></svg></button></div><p>Oystercatchers on the mud, eleven of them.</p>
<script>
const dark = new CSSStyleSheet()
dark.replaceSync('html{background:#111}body{background:#111;color:#eee}')
theme.onclick = () => { document.adoptedStyleSheets = document.adoptedStyleSheets.length ? [] : [dark] }
</script>`,
  steps: [
    { click: '#theme' },
    { wait: 3200 },
    { click: '#theme' },
    { wait: 1500 },
    { click: '#theme' },
    { wait: 3000 },
  ],
  verify: `getComputedStyle(document.body).color === 'rgb(238, 238, 238)'`,
  expect: [],
  why: 'The whole page turns dark, light and dark again at once.',
};
