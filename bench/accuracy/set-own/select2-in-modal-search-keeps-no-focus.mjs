export default {
  id: 'select2-in-modal-search-keeps-no-focus',
  title: 'Select2 in a Bootstrap modal whose focus trap throws the caret out of the search field',
  widgets: ['bootstrap'],
  html: `
<style>.select2-container--open{z-index:1060}</style>
<div class="container"><div class="d-flex justify-content-between"><h1 class="h4">Tasks</h1><span class="text-secondary">Synced <span id="ago">0</span> s ago</span></div><ul class="list-group mb-3"><li class="list-group-item">Order toner</li><li class="list-group-item">Call the lift company</li></ul><button class="btn btn-primary" data-bs-toggle="modal" data-bs-target="#task">New task</button></div>
<div class="modal fade" id="task" tabindex="-1"><div class="modal-dialog"><div class="modal-content"><div class="modal-header"><h2 class="modal-title fs-5">New task</h2><button class="btn-close" data-bs-dismiss="modal" aria-label="Close"></button></div>
<div class="modal-body"><label class="form-label" for="what">Task</label><input class="form-control mb-3" id="what"><label class="form-label" for="who">Assigned to</label><select id="who" style="width:100%"><option></option>${['Abel', 'Bakker', 'Conti', 'Dahl', 'Egede', 'Ferrari', 'Grant', 'Holm', 'Ito', 'Jansen', 'Kovac', 'Lund', 'Moreau', 'Novak', 'Okafor', 'Price', 'Quist', 'Rossi', 'Silva', 'Tanaka'].map((n) => `<option>${n}</option>`).join('')}</select></div>
<div class="modal-footer"><button class="btn btn-primary">Create</button></div></div></div></div>
<script>
let t = 0; setInterval(() => { t = (t + 1) % 30; document.getElementById('ago').textContent = t }, 1000)
$('#who').select2({ placeholder: 'Choose a person' })
</script>`,
  steps: [
    { wait: 600 },
    { click: '[data-bs-target="#task"]' },
    { until: '#what' },
    { wait: 900 },
    { type: 'Renew fire certificate', into: '#what', gap: 55 },
    { wait: 700 },
    { click: '.select2-selection' },
    { until: '.select2-search__field' },
    { wait: 900 },
    { type: 'tanaka', gap: 90 },
    { wait: 1300 },
    { click: '.select2-search__field' },
    { wait: 500 },
    { type: 'tana', gap: 90 },
    { wait: 1600 },
    { click: '.select2-search__field', times: 7, gap: 220, jitter: 3 },
    { wait: 600 },
    { type: 'tan', gap: 90 },
    { wait: 3200 },
  ],
  verify: [
    `document.querySelector('.select2-search__field').value === ''`,
    `document.querySelectorAll('.select2-results__option').length >= 20`,
    `document.activeElement !== document.querySelector('.select2-search__field')`,
  ],
  expect: [
    {
      signal: 'rage-click',
      target: '.select2-search__field',
      why: 'The search field refuses the caret; seven quick clicks into it and nothing can be typed.',
    },
  ],
  tolerate: ['dead-click', 'rage-key', 'input-retype'],
};
