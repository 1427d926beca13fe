export default {
  id: 'mobile-menu-button-dead',
  title: 'A menu button that does not open on a phone',
  device: 'mobile',
  html: `
<style>header{display:flex;justify-content:space-between;align-items:center}.burger{width:48px;height:48px;display:grid;place-items:center;cursor:pointer}.burger i,.burger i:before{content:"";display:block;width:24px;height:3px;background:#222}.burger i:before{transform:translateY(7px)}</style>
<header><b>Bakery</b><div class="burger" id="burger" role="button" aria-label="Menu"><i></i></div></header><h1>Bread of the day</h1><p>Rye with caraway.</p>`,
  steps: [{ tap: '#burger', times: 5, gap: [190, 250], jitter: 5 }, { wait: 3200 }],
  expect: [
    { signal: 'rage-tap', target: '#burger', why: 'Five taps, and the menu never opens.' },
    { signal: 'dead-click', target: '#burger', why: 'The menu button does nothing.' },
  ],
};
