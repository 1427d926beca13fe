export default {
  id: 'survey-twitches-and-stays',
  title: 'The cross of a survey only makes the window twitch, by an animation of its panel; it is hammered',
  html: `<style>#veil{position:fixed;inset:0;background:#0006;display:grid;place-items:center}#panel{background:#fff;border-radius:8px;width:480px;padding:20px}#panel header{display:flex;justify-content:space-between}#x{width:32px;height:32px;border:0;background:none}</style>
<article><h1>Why the ice sings</h1><p>On cold mornings the lake is heard before it is seen.</p><p>The sound comes from cracks that run for kilometres.</p></article>
<script>
setTimeout(() => {
  document.body.insertAdjacentHTML('beforeend', '<div id="veil"><div id="panel" role="dialog"><header><h2>Two minutes for us?</h2><button id="x" type="button" aria-label="Close">✕</button></header><p>How likely are you to recommend us?</p><button type="button">Begin</button></div></div>')
  const panel = document.getElementById('panel')
  // Closing is to be confirmed by a listener that nobody has written.
  document.getElementById('x').addEventListener('click', (e) => { if (!e.target.dispatchEvent(new CustomEvent('request-close', { cancelable: true, detail: 'x' })) || !window.mayClose) panel.animate([{ transform: 'scale(1)' }, { transform: 'scale(1.02)' }, { transform: 'scale(1)' }], { duration: 250 }) })
}, 1500)
</script>`,
  steps: [
    { until: '#x' },
    { wait: 1800 },
    { click: '#x' },
    { wait: 1900 },
    { click: '#x', times: 7, gap: 210, jitter: 3 },
    { wait: 3500 },
  ],
  verify: [`!!document.querySelector('#panel')`],
  expect: [
    {
      signal: 'rage-click',
      target: '#x, #panel',
      why: 'The cross is clicked again and again; the window only twitches and stays over the article.',
    },
  ],
  tolerate: ['dead-click'],
};
