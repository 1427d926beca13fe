export default {
  id: 'popovers-and-invokers',
  title: 'A travel page whose menus and dialog are opened by attributes alone',
  html: `
<style>header{display:flex;gap:16px;align-items:center;border-bottom:1px solid #ddd;padding-bottom:12px}#clock{margin-left:auto;color:#666}#acct{inset:auto;left:980px;top:70px;margin:0;width:240px;border:1px solid #ccc;border-radius:8px;padding:8px 16px;opacity:0;transition:opacity .15s,display .15s allow-discrete,overlay .15s allow-discrete}#acct:popover-open{opacity:1}@starting-style{#acct:popover-open{opacity:0}}#seat{inset:auto;left:24px;top:460px;margin:0;border:0;background:#1b1f24;color:#fff;border-radius:6px;padding:10px 14px}dialog{border:0;border-radius:10px;width:420px}dialog::backdrop{background:#0006}.leg{width:640px;border:1px solid #ddd;border-radius:8px;padding:12px 16px;margin:16px 0}</style>
<header><b>Northline Ferries</b><span id="clock"></span><button id="ab" popovertarget="acct">My trips</button></header>
<div id="acct" popover><p>Bergen – Hirtshals, 4 May</p><p>Oslo – Kiel, 19 June</p></div>
<h1>Bergen to Hirtshals</h1><p id="intro">Sixteen hours along the coast, with a night on board.</p>
<div class="leg">Leaves 13:30, arrives 08:00 <button id="rules" commandfor="fares" command="show-modal">Fare rules</button></div>
<div class="leg">Reclining seat <button id="q" popovertarget="seat" aria-label="About reclining seats">?</button></div>
<div id="seat" popover>On deck 7, near the café. Bring a blanket.</div>
<dialog id="fares"><h2>Fare rules</h2><p>Change free of charge until two days before.</p><button id="ok" commandfor="fares" command="close">Got it</button></dialog>
<script>
window.toggles = 0
document.addEventListener('toggle', () => { window.toggles++ }, true)
setInterval(() => { document.getElementById('clock').textContent = new Date().toLocaleTimeString('en-GB') }, 1000)
</script>`,
  steps: [
    { click: '#ab', times: 4, gap: 420, jitter: 2 },
    { wait: 900 },
    { click: '#ab' },
    { wait: 1800 },
    { click: '#intro' },
    { wait: 1200 },
    { click: '#q' },
    { wait: 2600 },
    { click: '#q' },
    { wait: 700 },
    { click: '#rules' },
    { wait: 1900 },
    { click: '#ok' },
    { wait: 3200 },
  ],
  verify: [`window.toggles >= 8`, `!document.querySelector(':popover-open') && !document.querySelector('dialog').open`],
  expect: [],
  why: 'Each click opens or shuts its popover or dialog at once, far from the button and without any script.',
};
