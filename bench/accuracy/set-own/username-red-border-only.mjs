const attempts = ['Karin_Holm', 'karinholm', 'karin.holm', 'kholm', 'karinh'];
export default {
  id: 'username-red-border-only',
  title: 'A user name that only ever gets a red frame',
  html: `
<style>.in{font:inherit;padding:8px;border:1px solid #9ca3af;border-radius:6px;width:280px}.in.bad{border:2px solid #dc2626}</style>
<div id="root"></div>
<script>
const state = { user: '', town: '', bad: false, asked: 0 }
const root = document.getElementById('root')
const render = () => {
  root.innerHTML = '<h1>Choose a name</h1><div class="f"><div>User name</div><input class="in' + (state.bad ? ' bad' : '') + '" id="user" data-k="user" autocomplete="off" aria-invalid="' + state.bad + '" value="' + state.user + '"></div><div class="f"><div>Town</div><input class="in" id="town" data-k="town" value="' + state.town + '"></div>'
}
root.addEventListener('change', (e) => {
  state[e.target.dataset.k] = e.target.value
  if (e.target.id === 'user') { state.asked++; state.bad = !/^[a-z]{3,8}[0-9]{3}$/.test(e.target.value) }
  setTimeout(render, 20)
})
render()
</script>`,
  steps: [
    { wait: 600 },
    ...attempts.flatMap((name, i) => [
      { tripleclick: '#user', at: [0.15, 0.5] },
      { type: name, gap: 85 },
      { key: 'Tab' },
      { wait: 1500 + i * 120 },
    ]),
    { wait: 800 },
  ],
  verify: `state.asked === 5 && document.querySelector('#user').getAttribute('aria-invalid') === 'true'`,
  expect: [
    {
      signal: 'input-retype',
      target: '#user',
      why: 'Five names typed over one another; each gets a red frame and not a word of what is wrong.',
    },
  ],
};
