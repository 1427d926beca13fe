export default {
  id: 'publish-that-only-waves',
  title: 'A publish button that plays its wave and does nothing else',
  html: `
<style>
  #publish { position: relative; padding: 8px 18px; border: 0; border-radius: 6px; background: #1677ff; color: #fff }
  .wave { position: absolute; inset: 0; border-radius: inherit; box-shadow: 0 0 0 0 #1677ff; opacity: .3; transition: box-shadow .4s, opacity .4s }
  .wave.go { box-shadow: 0 0 0 6px #1677ff; opacity: 0 }
</style>
<h1>New announcement</h1><p id="clock">Session time: 0 s</p>
<form id="f"><label>Title <input id="title"></label> <button type="button" id="publish"><span>Publish</span></button></form>
<script>
let s = 0; setInterval(() => { clock.textContent = 'Session time: ' + ++s + ' s' }, 1000)
f.onsubmit = (e) => { e.preventDefault(); document.title = 'Published' }
// As component libraries do it: a holder first, the wave in it a frame later, styled in a third.
publish.addEventListener('click', () => {
  const holder = document.createElement('div'); publish.prepend(holder)
  requestAnimationFrame(() => {
    const wave = document.createElement('div'); wave.className = 'wave'; holder.append(wave)
    requestAnimationFrame(() => { wave.style.left = '0px'; wave.classList.add('go') })
    setTimeout(() => holder.remove(), 500)
  })
})
</script>`,
  steps: [
    { type: 'Choir rehearsal', into: '#title', gap: 60 },
    { wait: 500 },
    { click: '#publish' },
    { wait: 3400 },
    { click: '#publish', at: [0.4, 0.6] },
    { wait: 3400 },
  ],
  verify: [`document.title !== 'Published'`, `document.querySelector('#title').value.length > 10`],
  expect: [
    {
      signal: 'dead-click',
      target: '#publish',
      why: 'The button is none that submits: it waves, and nothing is published or said.',
    },
  ],
};
