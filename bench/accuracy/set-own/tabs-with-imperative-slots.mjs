export default {
  id: 'tabs-with-imperative-slots',
  title: 'Tabs of a web component that assigns its slot by hand and keeps its state in custom states',
  html: `
<style>section{min-height:150px}h1{margin-top:0}</style>
<h1>Oak desk “Lund”</h1><p>From € 489, delivered in three weeks</p>
<spec-tabs id="tabs">
<section title="Size"><h3>Size</h3><p>Width 140 cm, depth 70 cm, height 74 cm.</p></section>
<section title="Care"><h3>Care</h3><p>Oil it once a year with linseed oil. Wipe up water at once.</p></section>
<section title="Delivery"><h3>Delivery</h3><p>By two people to the room of your choice, on a day that you name.</p></section>
<section title="Reviews"><h3>Reviews</h3><p>★★★★★ “Solid, and the cable tray is clever.” ★★★★ “Heavy!”</p></section>
</spec-tabs><p>Made in Småland since 1954.</p>
<script>
customElements.define('spec-tabs', class extends HTMLElement {
  #i = this.attachInternals()
  connectedCallback() {
    const panels = [...document.querySelectorAll('spec-tabs > section')]
    const root = this.attachShadow({ mode: 'open', slotAssignment: 'manual' })
    root.innerHTML = '<style>:host{display:block;max-width:620px}nav{display:flex;border-bottom:1px solid #ccc}button{font:inherit;border:0;background:none;padding:10px 18px;cursor:pointer;border-bottom:3px solid transparent}' + panels.map((p, k) => ':host(:state(t' + k + ')) button:nth-child(' + (k + 1) + '){border-color:#b45309;font-weight:600}').join('') + '</style><nav>' + panels.map((p) => '<button>' + p.title + '</button>').join('') + '</nav><slot></slot>'
    const slot = root.querySelector('slot')
    const show = (k) => { this.#i.states.clear(); this.#i.states.add('t' + k); slot.assign(panels[k]); this.shown = panels[k].title; this.turns = (this.turns || 0) + 1 }
    ;[...root.querySelectorAll('button')].forEach((b, k) => { b.onclick = () => show(k) })
    panels.forEach((p) => p.addEventListener('click', (e) => e.stopPropagation()))
    show(0)
  }
})
</script>`,
  steps: [
    { wait: 1100 },
    { click: '#tabs', at: [0.19, 0.1], approach: 350 },
    { wait: 3000 },
    { click: '#tabs', at: [0.33, 0.1], approach: 260 },
    { wait: 2900 },
    { click: '#tabs', at: [0.48, 0.1], approach: 260 },
    { wait: 3200 },
    { click: '#tabs', at: [0.06, 0.1], approach: 300 },
    { wait: 900 },
    { click: '#tabs', at: [0.48, 0.1], approach: 300 },
    { wait: 3400 },
  ],
  verify: [`document.querySelector('#tabs').turns === 6`, `document.querySelector('#tabs').shown === 'Reviews'`],
  expect: [],
  why: 'Every tab shows its panel at once: the component assigns another child to its slot, which changes no node and no attribute.',
};
