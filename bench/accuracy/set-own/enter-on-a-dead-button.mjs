export default {
  id: 'enter-on-a-dead-button',
  title: 'Enter hammered on a focused button without effect',
  html: `
<style>button:focus-visible{outline:3px solid #2563eb}</style>
<h1>Time sheet</h1><p><label>Hours <input id="h" value="7.5"></label></p><p><button id="send">Send to payroll</button></p>`,
  steps: [
    { click: '#h' },
    { wait: 600 },
    { key: 'Tab' },
    { wait: 700 },
    { key: 'Enter', times: 8, gap: 210 },
    { wait: 3200 },
  ],
  verify: `document.activeElement.id === 'send'`,
  expect: [{ signal: 'rage-key', target: '#send', why: 'Eight presses of Enter on a button that does nothing.' }],
  tolerate: ['rage-click', 'dead-click'],
};
