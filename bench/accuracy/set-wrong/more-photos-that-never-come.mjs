export default {
  id: 'more-photos-that-never-come',
  title: 'Show more brings the same photos again',
  html: `
<style>.g{display:grid;grid-template-columns:repeat(4,120px);gap:10px}.g i{height:80px;border-radius:8px;background:linear-gradient(#bae6fd,#0369a1)}#more{margin-top:18px}</style>
<h1>Album, 48 photos</h1><div class="g" id="grid"></div><button id="more">Show more</button>
<script>
let photos = [1, 2, 3, 4, 5, 6, 7, 8]
const draw = () => { grid.innerHTML = photos.map((p) => '<i data-key="' + p + '"></i>').join('') }
draw()
more.addEventListener('click', async () => {
  grid.setAttribute('aria-busy', 'true')
  const next = await (await fetch('/api/photos?after=' + photos.at(-1))).json()
  photos = [...new Set([...photos, ...next])]
  draw()
  grid.removeAttribute('aria-busy')
})
</script>`,
  routes: { '/api/photos': { json: [1, 2, 3, 4, 5, 6, 7, 8], delay: 130 } },
  steps: [{ click: '#more' }, { wait: 3000 }, { click: '#more', times: 6, gap: 480, jitter: 4 }, { wait: 3200 }],
  verify: `document.querySelectorAll('#grid i').length === 8 && requests.length === 7`,
  expect: [
    { signal: 'rage-click', target: '#more', why: 'Forty photos are missing; each click draws the same eight again.' },
  ],
  tolerate: ['dead-click'],
};
