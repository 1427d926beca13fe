export default {
  id: 'dead-in-a-component',
  title: 'A download button inside a web component',
  html: `
<h1>Annual report</h1><file-card></file-card>
<script>
customElements.define('file-card', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<style>div{border:1px solid #ccc;padding:14px;width:300px}button{padding:8px 16px}button:active{transform:scale(.96)}</style><div><p>report-2025.pdf</p><button id="dl"><span>Download</span></button></div>' } })
</script>`,
  steps: [{ click: 'file-card >> #dl', times: 5, gap: [210, 270], jitter: 2 }, { wait: 3200 }],
  expect: [
    { signal: 'rage-click', target: 'file-card', why: 'Five clicks on a download that never starts.' },
    { signal: 'dead-click', target: 'file-card', why: 'The button does nothing.' },
  ],
};
