export default {
  id: 'month-stuck-two-roots-deep',
  title: 'A calendar two shadow roots deep that cannot leave December',
  html: `
<h1>Book a room</h1><hotel-search></hotel-search>
<script>
const sheet = new CSSStyleSheet()
sheet.replaceSync(':host{display:block;width:320px}header{display:flex;justify-content:space-between;align-items:center}button{width:40px;height:36px;border:1px solid #cbd5e1;background:#fff}small{color:#64748b}')
customElements.define('month-view', class extends HTMLElement {
  constructor() { super(); const r = this.attachShadow({ mode: 'open' }); r.adoptedStyleSheets = [sheet]; r.innerHTML = '<header><button part="prev">‹</button><b></b><button part="next">›</button></header><p><slot></slot></p><small></small>'; this.m = 10 }
  connectedCallback() {
    const r = this.shadowRoot
    r.querySelector('[part=prev]').onclick = () => { this.m = Math.max(0, this.m - 1); this.draw() }
    r.querySelector('[part=next]').onclick = () => { this.m = Math.min(11, this.m + 1); this.draw() }
    setInterval(() => { r.querySelector('small').textContent = 'Prices as of ' + new Date().toLocaleTimeString() }, 700)
    this.draw()
  }
  draw() { this.shadowRoot.querySelector('b').textContent = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][this.m] + ' 2026' }
})
customElements.define('hotel-search', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<p>From <input size="10"></p><month-view>Choose the day of arrival.</month-view>' }
})
const view = () => document.querySelector('hotel-search').shadowRoot.querySelector('month-view')
</script>`,
  steps: [
    { wait: 900 },
    { click: 'hotel-search >> month-view >> [part=next]' },
    { wait: 3000 },
    { click: 'hotel-search >> month-view >> [part=next]', times: 6, gap: 220, jitter: 2 },
    { wait: 3200 },
  ],
  verify: `view().m === 11`,
  expect: [
    {
      signal: 'rage-click',
      target: 'hotel-search',
      why: 'The next year never comes, however often the arrow is pressed; only the clock of the prices goes on.',
    },
  ],
  tolerate: ['dead-click'],
};
