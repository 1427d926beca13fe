export default {
  id: 'player-in-a-sandboxed-frame',
  title: 'A player in a frame of its own origin',
  html: `<h1>Lecture 3</h1><iframe id="fr" sandbox="allow-scripts" src="/player" width="480" height="280"></iframe><p>Slides below.</p>`,
  pages: {
    '/player': {
      bare: true,
      html: '<button style="width:100%;height:200px" onclick="this.textContent = this.textContent === `Pause` ? `Play` : `Pause`">Play</button>',
    },
  },
  steps: [{ wait: 500 }, { click: '#fr', times: 4, gap: 420, jitter: 3 }, { wait: 2800 }],
  expect: [],
  why: 'Played and paused inside the frame.',
};
