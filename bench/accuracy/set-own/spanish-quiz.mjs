const q = [
  ['the table', 'la mesa'],
  ['the bridge', 'el puente'],
  ['the hand', 'la mano'],
  ['the map', 'el mapa'],
  ['the water', 'el agua'],
  ['the key', 'la llave'],
];
export default {
  id: 'spanish-quiz',
  title: 'Vocabulary quiz, half of the answers wrong and corrected on the spot',
  html: `
<style>.card{max-width:520px;border:1px solid #ddd;border-radius:14px;padding:24px}.bar{height:8px;background:#e5e7eb;border-radius:4px}.bar i{display:block;height:8px;background:#22c55e;border-radius:4px;transition:width .3s;width:0}
#answer{width:100%;padding:10px;font:inherit;border:2px solid #cbd5e1;border-radius:8px}#answer.wrong{border-color:#dc2626;animation:shake .3s}@keyframes shake{25%{transform:translateX(-5px)}75%{transform:translateX(5px)}}
#fb{min-height:28px}.bad{color:#b91c1c}.good{color:#15803d}#check{padding:10px 28px;border:0;border-radius:8px;background:#2563eb;color:#fff;cursor:pointer}</style>
<div class="card"><div class="bar"><i id="prog"></i></div><h1 id="word"></h1><form id="quiz" autocomplete="off" novalidate><p><input id="answer" aria-label="In Spanish"></p><p id="fb" aria-live="assertive"></p><button id="check">Check</button></form><p>Streak <b id="streak">0</b> · <span id="time"></span></p></div>
<script>
const words = ${JSON.stringify(q)}; const $ = (id) => document.getElementById(id); let i = 0, asking = true, streak = 0; window.wrong = 0
const t0 = Date.now(); const clock = setInterval(() => { $('time').textContent = Math.round((Date.now() - t0) / 1000) + ' s' }, 1000)
const ask = () => { asking = true; $('word').textContent = words[i][0]; $('answer').value = ''; $('answer').readOnly = false; $('answer').classList.remove('wrong'); $('fb').textContent = ''; $('check').textContent = 'Check'; $('answer').focus() }
$('quiz').addEventListener('submit', async (e) => {
  e.preventDefault()
  if (!asking) { i++; if (i < words.length) ask(); else clearInterval(clock), document.querySelector('.card').innerHTML = '<h1 id="done">Lesson complete</h1><p>' + (words.length - wrong) + ' of ' + words.length + '</p>'; return }
  const r = await fetch('/api/lesson/12/answer', { method: 'POST', body: JSON.stringify({ i, text: $('answer').value }) }); const a = await r.json()
  asking = false; $('answer').readOnly = true; $('check').textContent = 'Continue'; $('prog').style.width = (i + 1) / words.length * 100 + '%'
  if (a.correct) { streak++; $('fb').className = 'good'; $('fb').textContent = 'Correct!' } else { wrong++; streak = 0; $('answer').classList.add('wrong'); $('fb').className = 'bad'; $('fb').textContent = 'Not quite. Correct answer: ' + words[i][1] }
  $('streak').textContent = streak
})
ask()
</script>`,
  routes: {
    'POST /api/lesson/12/answer': [false, true, false, false, true, true].map((correct) => ({
      json: { correct },
      delay: 120,
    })),
  },
  steps: [
    { type: 'el mesa\n', into: '#answer', gap: 70 },
    ...['el puente', 'el mano', 'la mapa', 'el agua', 'la llave'].flatMap((w) => [
      { wait: 1300 },
      { key: 'Enter' },
      { wait: 700 },
      { type: w + '\n', gap: 70 },
    ]),
    { wait: 1300 },
    { click: '#check' },
    { wait: 1500 },
  ],
  verify: [`!!document.querySelector('#done') && wrong === 3`, `requests.length === 6`],
  expect: [],
  why: 'A lesson: six questions in one field, each wrong answer is told with the right one and the next question follows.',
};
