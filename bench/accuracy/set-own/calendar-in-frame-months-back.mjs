const N = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const cal = (
  m,
) => `<style>body{padding:6px;font-size:13px;background:#fffbe6}table{width:100%;border-collapse:collapse;text-align:center}td a{display:block;height:24px;line-height:24px}.h{display:flex;justify-content:space-between;background:#004b87;color:#fff;height:30px;line-height:30px}.h a{color:#fff;width:40px;text-align:center;text-decoration:none;font-size:20px}</style>
<div class="h"><a id="prev" href="/cal/${m - 1}">‹</a><b>${N[m - 1]} 2025</b><a href="/cal/${m + 1}">›</a></div>
<table>${Array.from({ length: 4 }, (_, r) => `<tr>${Array.from({ length: 7 }, (_, c) => `<td><a href="javascript:parent.pick(${r * 7 + c + 1},${m})">${r * 7 + c + 1}</a></td>`).join('')}</tr>`).join('')}</table>`;
export default {
  id: 'calendar-in-frame-months-back',
  title: 'Date of an accident chosen in a calendar that lives in a frame and loads every month anew',
  html: `
<style>#calf{display:none;position:absolute;width:260px;height:170px;border:1px solid #667;margin-top:4px}.row{margin:10px 0 14px}</style>
<h1>Report an accident</h1><form id="f"><div class="row"><label>Policy number <input id="pol" value="KFZ-220-118"></label></div>
<div class="row"><label for="day">Day of the accident</label> <input id="day" readonly size="12"> <a id="ico" href="javascript:showCal()" title="Calendar">📅</a><br><iframe id="calf" name="calf"></iframe></div>
<div class="row"><label>Place <input id="place"></label></div></form>
<script>
function showCal() { var c = document.getElementById('calf'); c.src = '/cal/11'; c.style.display = 'block' }
function pick(d, m) { document.getElementById('day').value = ('0' + d).slice(-2) + '.' + ('0' + m).slice(-2) + '.2025'; document.getElementById('calf').style.display = 'none' }
</script>`,
  pages: Object.fromEntries(Array.from({ length: 12 }, (_, i) => ['/cal/' + (i + 1), cal(i + 1)])),
  steps: [
    { wait: 500 },
    { click: '#ico' },
    { until: '#calf' },
    { wait: 1400 },
    { click: [51, 202], times: 7, gap: 360, jitter: 2 },
    { wait: 1400 },
    { click: [154, 277] },
    { wait: 900 },
    { type: 'Ringstraße 4', into: '#place' },
    { wait: 3000 },
  ],
  verify: `/\\.04\\.2025$/.test(document.querySelector('#day').value)`,
  expect: [],
  why: 'Seven clicks on the same arrow, and each brings the month before; the frame loads a new document every time.',
};
