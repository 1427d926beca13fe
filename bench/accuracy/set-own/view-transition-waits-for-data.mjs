export default {
  id: 'view-transition-waits-for-data',
  title: 'A view transition whose callback waits for the server holds the picture for seconds',
  html: `
<style>.ban{overflow:hidden;white-space:nowrap;background:#ecfdf5;padding:6px 0}@keyframes run{from{transform:translateX(600px)}to{transform:translateX(-500px)}}.ban span{display:inline-block;animation:run 9s linear infinite}.grid{display:flex;gap:16px;margin-top:16px}.room{display:block;width:220px;border:1px solid #ddd;border-radius:10px;overflow:hidden;text-decoration:none;color:inherit}.room i{display:block;height:130px}.room:hover{border-color:#059669}.room b{display:block;padding:10px 12px}</style>
<div class="ban"><span>Three nights for the price of two until the end of March</span></div>
<main id="view"><h1>Our rooms</h1><div class="grid">
<a class="room" id="r1" href="/rooms/1"><i style="background:#86efac"></i><b>Attic room</b></a><a class="room" id="r2" href="/rooms/2"><i style="background:#93c5fd"></i><b>Garden room</b></a><a class="room" id="r3" href="/rooms/3"><i style="background:#fca5a5"></i><b>Tower suite</b></a></div></main>
<p>Breakfast from 7 to 11, in summer on the terrace.</p>
<script>
document.addEventListener('click', (e) => {
  const a = e.target.closest('a.room'); if (!a) return
  e.preventDefault()
  const t = document.startViewTransition(async () => {
    const room = await (await fetch('/api' + a.getAttribute('href'))).json()
    history.pushState({}, '', a.getAttribute('href'))
    view.innerHTML = '<h1>' + room.name + '</h1><p>' + room.text + '</p><button id="book">Book from € ' + room.price + '</button>'
    window.shownAfter = Math.round(performance.now() - e.timeStamp)
  })
  t.ready.catch(() => {}); t.finished.catch(() => {})
})
</script>`,
  routes: {
    '/api/rooms/2': {
      json: { name: 'Garden room', text: '24 m², a bed of 180 cm and a door to the garden.', price: 109 },
      delay: 5600,
    },
  },
  steps: [
    { wait: 1500 },
    { click: '#r2', approach: 420 },
    { wait: 2600 },
    { move: [640, 420], ms: 500 },
    { wait: 6500 },
  ],
  verify: [
    `document.querySelector('h1').textContent === 'Garden room'`,
    `location.pathname === '/rooms/2'`,
    `window.shownAfter > 5000 && window.shownAfter < 8000`,
  ],
  expect: [
    {
      signal: 'slow-click',
      target: '#r2',
      why: 'The room is clicked and for more than five seconds nothing changes and nothing says that it is loading; then it is there.',
    },
  ],
  tolerate: ['frozen-ui'],
};
