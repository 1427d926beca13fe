const jobs = ['lint', 'unit', 'types', 'e2e-chrome', 'e2e-firefox', 'deploy'];
export default {
  id: 'ci-job-logs-looked-through',
  title: 'Looking through the jobs of a pipeline; each choice aborts the log before it',
  errors: true,
  html: `
<style>.ci{display:grid;grid-template-columns:220px 1fr;gap:20px}.ci ul{list-style:none;padding:0;margin:0}.ci li{padding:9px 12px;cursor:pointer;border-radius:6px}.ci li[aria-selected=true]{background:#ddf4ff}pre{background:#0d1117;color:#e6edf3;padding:16px;min-height:300px;margin:0}</style>
<h1>Pipeline #4812</h1><p>main · “Bump parser” · 6 jobs</p>
<div class="ci"><ul role="listbox" id="jobs">${jobs.map((j) => `<li role="option" id="j-${j}" data-j="${j}">✓ ${j}</li>`).join('')}</ul><section><h2 id="name">Choose a job</h2><pre id="log"></pre></section></div>
<script>
let ctl, dropped = 0
addEventListener('unhandledrejection', () => dropped++)
async function show(job) {
  ctl?.abort(); ctl = new AbortController()
  name_.textContent = job; log.textContent = 'Loading log…'
  const r = await fetch('/api/log/' + job, { signal: ctl.signal })
  log.textContent = await r.text()
}
const name_ = document.getElementById('name')
jobs.addEventListener('click', (e) => { const li = e.target.closest('li'); if (!li) return; jobs.querySelectorAll('li').forEach((x) => x.setAttribute('aria-selected', x === li)); show(li.dataset.j) })
</script>`,
  routes: Object.fromEntries(
    jobs.map((j) => [
      '/api/log/' + j,
      { body: `$ run ${j}\ninstalling…\n${j}: 0 problems\nfinished in 41 s`, type: 'text/plain', delay: 1150 },
    ]),
  ),
  steps: [
    { click: '#j-lint' },
    { wait: 550 },
    { click: '#j-unit' },
    { wait: 480 },
    { click: '#j-types' },
    { wait: 620 },
    { click: '#j-e2e-chrome' },
    { wait: 2600 },
    { click: '#j-e2e-firefox' },
    { wait: 520 },
    { click: '#j-deploy' },
    { wait: 3600 },
  ],
  verify: [`document.querySelector('#log').textContent.includes('run deploy')`, `dropped === 4`],
  expect: [],
  why: 'Each job chosen shows its name and its loading log at once; the logs passed over were not wanted any more.',
};
