export default {
  id: 'meter-visit-kept-on-the-phone',
  title: 'A meter visit on a phone: one figure corrected, kept in the phone until there is signal, back to the jobs',
  device: 'mobile',
  html: `
<style>body{padding:0;background:#f3f4f6}header{background:#123c69;color:#fff;padding:12px 16px;display:flex;justify-content:space-between}header a{color:#fff}main{padding:14px 16px}label{display:block;margin:0 0 10px;font-size:14px}input,textarea{display:block;width:100%;font:16px system-ui;padding:10px;border:1px solid #aab;border-radius:6px}[aria-invalid=true]{border-color:#b3261e}.err{color:#b3261e;min-height:24px;margin:4px 0}#save{width:100%;padding:13px;background:#123c69;color:#fff;border:0;border-radius:8px}#gps{border:1px solid #123c69;background:#fff;border-radius:6px;padding:8px 12px;margin-bottom:8px}.ok{background:#dff3e3;border-radius:8px;padding:14px}</style>
<header><b>Meter visit 4417</b><a id="jobs" href="/jobs">Jobs</a></header>
<main id="m"><div id="f" role="form" aria-label="Meter visit"><label>Serial number<input id="serial" autocomplete="off"></label><label>Reading<input id="reading" inputmode="numeric" autocomplete="off"></label><label>Seen by<input id="by" autocomplete="off"></label><label>Remarks<textarea id="rem" rows="2"></textarea></label>
<button type="button" id="gps">Locate</button> <span id="pos">No position yet</span><p class="err" id="err" role="alert"></p><button type="button" id="save">Save visit</button></div></main>
<script>
const jobs = JSON.parse(localStorage.visits || '[]')
const fail = (t, el) => { err.textContent = t; el && el.setAttribute('aria-invalid', 'true') }

gps.onclick = () => { pos.textContent = 'Searching…'; setTimeout(() => { pos.textContent = '51.44, −2.59' }, 900) }
save.onclick = () => { if (!/^\\d{5}$/.test(reading.value)) return fail('The reading has five digits.', reading); jobs.push({ s: serial.value, r: reading.value }); localStorage.visits = JSON.stringify(jobs); m.innerHTML = '<p class="ok"><b>Visit 4417 saved on this phone.</b><br>It will be sent as soon as there is signal.</p>' }
</script>`,
  pages: {
    '/jobs': `<style>body{padding:0}header{background:#123c69;color:#fff;padding:12px 16px}li{padding:12px 16px;border-bottom:1px solid #ddd;list-style:none}ul{padding:0;margin:0}</style><header><b>Jobs today</b></header><ul><li>4416 · 3 Quay Street · done</li><li id="j">4417 · 9 Quay Street · <b id="s">open</b></li><li>4418 · 22 Mill Row · open</li></ul><script>if ((JSON.parse(localStorage.visits || '[]')).length) s.textContent = 'done, waits for signal'</script>`,
  },
  steps: [
    {
      wait: 1500,
    },
    {
      tap: '#serial',
    },
    {
      type: 'KX-20817',
      gap: 85,
    },
    {
      wait: 300,
    },
    {
      tap: '#reading',
    },
    {
      type: '4821',
      gap: 110,
    },
    {
      wait: 300,
    },
    {
      tap: '#by',
    },
    {
      type: 'D. Marsh',
      gap: 85,
    },
    {
      wait: 300,
    },
    {
      tap: '#rem',
    },
    {
      type: 'Cover cracked',
      gap: 80,
    },
    {
      wait: 700,
    },
    {
      tap: '#gps',
    },
    {
      wait: 1800,
    },
    {
      tap: '#save',
    },
    {
      wait: 2200,
    },
    {
      tap: '#reading',
    },
    {
      key: 'End',
    },
    {
      type: '0',
      gap: 110,
    },
    {
      wait: 700,
    },
    {
      tap: '#save',
    },
    {
      until: '.ok',
    },
    {
      wait: 2400,
    },
    {
      tap: '#jobs',
    },
    {
      until: '#j',
    },
    {
      wait: 3500,
    },
  ],
  verify: [
    "location.pathname === '/jobs'",
    "document.querySelector('#s').textContent.startsWith('done')",
    "JSON.parse(localStorage.visits)[0].r === '48210'",
  ],
  expect: [],
  why: 'One digit was missing, was added, and the visit is saved on the phone as the page says; the list shows it as done.',
};
