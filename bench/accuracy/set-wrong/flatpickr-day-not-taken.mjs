export default {
  id: 'flatpickr-day-not-taken',
  title: 'A calendar that jumps back to the day before',
  widgets: ['flatpickr'],
  html: `
<h1>Dental appointment</h1><input id="day" style="display:none"><p id="s">Tuesday the 14th: 3 free times</p><p>Next free today in <span id="c">59</span> min</p>
<script>
const free = { '2030-5-14': 3, '2030-5-21': 1, '2030-5-07': 4, '2030-5-08': 2 }
let last = new Date(2030, 4, 14)
const key = (d) => d.getFullYear() + '-' + (d.getMonth() + 1) + '-' + d.getDate()
const picker = flatpickr('#day', { inline: true, defaultDate: '2030-05-14', onChange: ([d]) => {
  if (!free[key(d)]) { picker.setDate(last, false); return }
  last = d; s.textContent = 'The ' + d.getDate() + 'th: ' + free[key(d)] + ' free times'
} })
let m = 59
setInterval(() => { c.textContent = m > 1 ? --m : m }, 900)
</script>`,
  steps: [
    { wait: 500 },
    { click: '.flatpickr-day[aria-label="May 21, 2030"]' },
    { wait: 1700 },
    { click: '.flatpickr-day[aria-label="May 14, 2030"]' },
    { wait: 1500 },
    { click: '.flatpickr-day[aria-label="May 7, 2030"]' },
    { wait: 1800 },
    { click: '.flatpickr-day[aria-label="May 7, 2030"]', times: 6, gap: 280, jitter: 3 },
    { wait: 3200 },
  ],
  verify: `last.getDate() === 14 && document.querySelector('.flatpickr-day.selected').getAttribute('aria-label') === 'May 14, 2030' && s.textContent.startsWith('The 14th')`,
  expect: [
    {
      signal: 'rage-click',
      target: '.flatpickr-days',
      why: 'The 7th looks open like the others, but the 14th stays chosen, click after click.',
    },
  ],
  tolerate: ['dead-click'],
};
