export default {
  id: 'cookie-banner-then-shopping',
  title: 'Cookie banner with its details',
  html: `
<style>#cb{position:fixed;inset:auto 0 0 0;background:#fff;border-top:1px solid #888;padding:20px;transition:transform .4s}#cb.gone{transform:translateY(110%)}.acc{max-height:0;overflow:hidden;transition:max-height .3s}.acc.open{max-height:200px}</style>
<h1>Lamps</h1><button id="buy">Add to basket</button> <span id="n">0</span>
<div id="cb"><p>We use cookies.</p><button id="more">Settings</button> <button id="ok">Save</button><div class="acc" id="acc"><p><label><input type="checkbox" checked disabled id="need"> Necessary</label></p><p><label><input type="checkbox" id="stat"> Statistics</label></p><p><label><input type="checkbox" id="ads"> Marketing</label></p></div></div>
<script>
more.onclick = () => acc.classList.toggle('open'); ok.onclick = () => { cb.classList.add('gone'); setTimeout(() => cb.remove(), 450) }
buy.onclick = () => { n.textContent = +n.textContent + 1 }
</script>`,
  steps: [
    { click: '#more' },
    { wait: 900 },
    { click: '#stat' },
    { wait: 500 },
    { click: '#stat' },
    { wait: 700 },
    { click: '#ok' },
    { wait: 1500 },
    { click: '#buy' },
    { wait: 2600 },
  ],
  verify: `!document.querySelector('#cb') && document.querySelector('#n').textContent === '1'`,
  expect: [],
  why: 'The banner is read, answered and gone.',
};
