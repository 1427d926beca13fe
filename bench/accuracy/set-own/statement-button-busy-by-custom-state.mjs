export default {
  id: 'statement-button-busy-by-custom-state',
  title: 'A design-system button that turns while a statement is made, by a custom state',
  html: `
<style>.card{border:1px solid #d5dbe2;border-radius:10px;padding:20px;width:620px;margin-bottom:20px}</style>
<h1>Account 4471</h1>
<div class="card"><h2 style="margin-top:0">Statement, third quarter</h2><p>312 bookings, 1 July to 30 September.</p><ds-button id="make">Create statement</ds-button></div>
<div class="card"><h2 style="margin-top:0">Files</h2><ul id="files"><li>statement-q2.pdf</li></ul></div>
<script>
customElements.define('ds-button', class extends HTMLElement {
  #i = this.attachInternals()
  constructor() {
    super()
    const root = this.attachShadow({ mode: 'closed' })
    root.innerHTML = '<style>button{font:inherit;position:relative;padding:10px 22px;min-width:190px;border:0;border-radius:8px;background:#1d4ed8;color:#fff;cursor:pointer}i{position:absolute;inset:0;margin:auto;width:20px;height:20px;border:3px solid #fff;border-right-color:transparent;border-radius:50%;opacity:0;animation:t .8s linear infinite}@keyframes t{to{transform:rotate(1turn)}}:host(:state(busy)) button{background:#64748b;cursor:progress}:host(:state(busy)) slot{visibility:hidden}:host(:state(busy)) i{opacity:1}</style><button part="base"><slot></slot><i></i></button>'
  }
  set busy(v) { v ? this.#i.states.add('busy') : this.#i.states.delete('busy') }
  get busy() { return this.#i.states.has('busy') }
})
let sawBusy = false
make.addEventListener('click', async () => {
  if (make.busy) return
  make.busy = true
  setTimeout(() => { sawBusy = make.matches(':state(busy)') }, 3000)
  const j = await (await fetch('/api/statements', { method: 'POST' })).json()
  files.insertAdjacentHTML('afterbegin', '<li>' + j.file + '</li>'); make.busy = false
})
</script>`,
  routes: { 'POST /api/statements': { json: { file: 'statement-q3.pdf' }, delay: 5400 } },
  steps: [{ wait: 500 }, { click: '#make' }, { wait: 2600 }, { move: [420, 470], ms: 500 }, { wait: 6200 }],
  verify: [`sawBusy && !make.busy`, `document.querySelector('#files li').textContent === 'statement-q3.pdf'`],
  expect: [],
  why: 'Label gives way to a turning ring the moment it is clicked and the ring stays until the file is listed: slow, but it says so.',
};
