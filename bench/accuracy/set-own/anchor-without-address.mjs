export default {
  id: 'anchor-without-address',
  title: 'A link without an address',
  html: `
<style>nav a{color:#1d4ed8;text-decoration:underline;cursor:pointer;margin-right:18px}</style>
<nav><a href="#top" id="top">Top</a><a id="hours">Opening hours</a><a id="way">Directions</a></nav><h1>Museum of Salt</h1>`,
  steps: [{ click: '#hours' }, { wait: 3200 }, { click: '#way' }, { wait: 2900 }],
  expect: [{ signal: 'dead-click', target: '#hours, #way', why: 'Both look like links and lead nowhere.' }],
};
