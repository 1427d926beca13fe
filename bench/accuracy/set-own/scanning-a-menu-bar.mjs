const places = [
  [200, 60],
  [520, 64],
  [330, 62],
  [760, 58],
  [560, 66],
  [980, 60],
  [820, 220],
  [400, 300],
];
export default {
  id: 'scanning-a-menu-bar',
  title: 'Looking through a menu bar',
  html: `
<style>nav{display:flex;gap:40px;padding:12px}nav a:hover{background:#dbeafe}</style><nav>${['Beds', 'Tables', 'Chairs', 'Lamps', 'Rugs', 'Shelves', 'Sale'].map((t) => `<a href="/${t}">${t}</a>`).join('')}</nav><h1>Spring</h1><p>New in the shop.</p>`,
  steps: [
    { wait: 500 },
    { path: places, ms: 3600 },
    { wait: 600 },
    {
      path: [
        [300, 400],
        [700, 380],
        [320, 420],
      ],
      ms: 1500,
    },
    { wait: 500 },
  ],
  expect: [],
  why: 'The pointer wanders over the entries, with a turn now and then.',
};
