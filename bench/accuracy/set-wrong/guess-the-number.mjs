export default {
  id: 'guess-the-number',
  title: 'A guessing game that marks each wrong guess invalid',
  html: `
<h1>Guess the number</h1><form id="g"><input id="guess" inputmode="numeric"><button id="try">Guess</button><p id="m" role="alert"></p></form><ol id="tries"></ol>
<script>
g.onsubmit = (e) => {
  e.preventDefault()
  const n = +guess.value
  guess.setAttribute('aria-invalid', n !== 42)
  m.textContent = n < 42 ? 'Wrong, too low!' : n > 42 ? 'Wrong, too high!' : 'Yes!'
  tries.insertAdjacentHTML('beforeend', '<li>' + n + '</li>')
  guess.value = ''
}
</script>`,
  steps: ['50', '25', '37', '43', '42'].flatMap((n) => [
    { type: n, into: '#guess' },
    { click: '#try' },
    { wait: 1700 },
  ]),
  verify: `tries.children.length === 5`,
  expect: [],
  why: 'Being wrong is the game.',
};
