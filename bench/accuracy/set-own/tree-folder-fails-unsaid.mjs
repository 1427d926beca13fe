export default {
  id: 'tree-folder-fails-unsaid',
  title: 'Folder of a tree that cannot be opened because the server fails',
  widgets: ['jstree'],
  html: `
<style>#tree{width:340px;border:1px solid #ddd;padding:10px;min-height:240px}#sync{color:#667}</style>
<h1>Shared drive</h1><p id="sync"></p><div id="tree"></div>
<script>
$('#tree').jstree({ core: { data: { url: (n) => (n.id === '#' ? '/api/tree' : '/api/tree/' + n.id), dataType: 'json' } } })
let k = 0; setInterval(() => { sync.textContent = 'Synchronised ' + (++k * 2) + ' s ago' }, 2000)
</script>`,
  routes: {
    '/api/tree': {
      json: [
        { id: 'photos', text: 'Photos', children: true },
        { id: 'contracts', text: 'Contracts', children: true },
        { id: 'minutes', text: 'Minutes', children: true },
      ],
      delay: 80,
    },
    '/api/tree/photos': {
      json: [
        { id: 'p1', text: 'Summer party.jpg', icon: 'jstree-file' },
        { id: 'p2', text: 'New van.jpg', icon: 'jstree-file' },
      ],
      delay: 250,
    },
    '/api/tree/contracts': { status: 500, body: 'Internal Server Error', delay: 250 },
  },
  steps: [
    { until: '#contracts' },
    { click: '#photos > .jstree-ocl' },
    { wait: 1600 },
    { click: '#contracts > .jstree-ocl' },
    { wait: 3200 },
    { click: '#contracts > .jstree-ocl' },
    { wait: 3300 },
  ],
  verify: [
    `requests.filter((r) => r.path === '/api/tree/contracts').length === 2`,
    `!document.querySelector('#contracts .jstree-children')`,
    `!!document.querySelector('#p2')`,
  ],
  expect: [
    {
      signal: 'failed-request-click',
      target: '#contracts',
      why: 'The folder flickers and stays shut: its contents end in a 500 that is not shown.',
    },
  ],
  tolerate: ['dead-click', 'error-click', 'request-loop'],
};
