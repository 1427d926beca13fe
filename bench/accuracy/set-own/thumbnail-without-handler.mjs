export default {
  id: 'thumbnail-without-handler',
  title: 'Thumbnail that promises a larger picture',
  html: `
<style>img{width:160px;height:110px;cursor:zoom-in}</style><h1>Teak bench</h1><img id="t" alt="Bench from the side" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='8' height='5'%3E%3Crect width='8' height='5' fill='%23876'/%3E%3C/svg%3E"><p>£240</p>`,
  steps: [
    { click: '#t' },
    { wait: 3300 },
    { click: '#t', at: [0.3, 0.4], times: 5, gap: 260, jitter: 3 },
    { wait: 1200 },
  ],
  expect: [
    { signal: 'dead-click', target: '#t', why: 'The magnifier says that the picture grows; it does not.' },
    { signal: 'rage-click', target: '#t', why: 'Five more tries.' },
  ],
};
