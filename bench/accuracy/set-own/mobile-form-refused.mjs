export default {
  id: 'mobile-form-refused',
  title: 'A booking refused again and again on a phone',
  device: 'mobile',
  html: `
<style>input{width:100%;padding:10px;margin-bottom:10px}.is-invalid{border:2px solid #dc3545}.invalid-feedback{color:#dc3545;font-size:14px}</style>
<p><a id="home" href="/home">Back</a></p><h1>Table for tonight</h1><form id="f" novalidate><input id="n" placeholder="Name"><input id="ph" placeholder="Phone"><input id="tm" placeholder="Time"><div class="invalid-feedback" id="fb"></div><button id="go">Book</button></form>
<script>f.onsubmit = (e) => { e.preventDefault(); setTimeout(() => { tm.className = 'is-invalid'; fb.textContent = 'Invalid time' }, 120) }</script>`,
  pages: { '/home': '<h1>Restaurant</h1>' },
  steps: [
    { tap: '#n' },
    { type: 'Eli' },
    { tap: '#ph' },
    { type: '90011222' },
    { tap: '#tm' },
    { type: '7' },
    { tap: '#go' },
    { wait: 1600 },
    { tap: '#tm' },
    { type: ' pm' },
    { tap: '#go' },
    { wait: 1500 },
    { tap: '#tm' },
    { key: 'Backspace', times: 4, gap: 90 },
    { type: '19.00' },
    { tap: '#go' },
    { wait: 1700 },
    { tap: '#home' },
    { wait: 1800 },
  ],
  verify: `location.pathname === '/home'`,
  expect: [
    { signal: 'failed-submit-loop', target: '#f', why: 'Three ways to write the time, each called invalid.' },
    { signal: 'form-abandonment', target: '#f', why: 'Three fields filled in, refused, and left.' },
  ],
  tolerate: ['input-retype'],
};
