export default {
  id: 'tasks-sorted-by-their-handles',
  title: 'A dnd-kit list whose cards are dragged, ticked and deleted, with an activation distance as it should be',
  widgets: ['dndkit'],
  html: `<style>main{max-width:480px}.card{display:flex;gap:10px;align-items:center;border:1px solid #e2e8f0;border-radius:8px;padding:8px 12px;margin:6px 0;background:#fff;touch-action:none}.card span{flex:1}.del{width:34px;height:34px;border:0;border-radius:6px;background:#fee2e2;cursor:pointer}.done{text-decoration:line-through;color:#64748b}</style>
<div id="root"></div>
<script>
const { React, createRoot, DndContext, PointerSensor, useSensor, useSensors, closestCenter, SortableContext, verticalListSortingStrategy, useSortable, arrayMove, toStyle } = DndKit, h = React.createElement
const FIRST = ['Sand the frame', 'Buy primer', 'Fetch the glass', 'Order putty', 'Paint', 'Hang it'].map((text, i) => ({ id: 'k' + i, text, done: false }))
function Card({ task, turn, remove }) {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: task.id })
  return h('div', { ref: setNodeRef, id: task.id, className: 'card', style: { transform: toStyle(transform), transition, opacity: isDragging ? 0.6 : 1 }, ...attributes, ...listeners },
    h('button', { className: 'tick', 'aria-pressed': task.done, onClick: () => turn(task.id) }, task.done ? '☑' : '☐'), h('span', { className: task.done ? 'done' : '' }, task.text), h('button', { className: 'del', 'aria-label': 'Delete', onClick: () => remove(task.id) }, '✕'))
}
function App() {
  const [list, setList] = React.useState(FIRST)
  const place = (id) => list.findIndex((task) => task.id === id)
  return h('main', null, h('h1', null, 'The window'), h('p', null, list.length + ' steps'),
    h(DndContext, { sensors: useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } })), collisionDetection: closestCenter, onDragEnd: ({ active, over }) => over && active.id !== over.id && setList((l) => arrayMove(l, place(active.id), place(over.id))) },
      h(SortableContext, { items: list, strategy: verticalListSortingStrategy }, list.map((task) => h(Card, { key: task.id, task,
        turn: (id) => setList((l) => l.map((other) => other.id === id ? { ...other, done: !other.done } : other)), remove: (id) => setList((l) => l.filter((other) => other.id !== id)) })))))
}
createRoot(document.getElementById('root')).render(h(App))
</script>`,
  steps: [
    { wait: 900 },
    { click: '#k0 .tick' },
    { wait: 600 },
    { click: '#k1 .tick', times: 4, gap: 420, jitter: 2 },
    { wait: 700 },
    { drag: '#k4 span', to: [0, -120], ms: 700 },
    { wait: 700 },
    // The next card takes the place of the one before.
    { click: [482, 192], times: 3, gap: 700, jitter: 2 },
    { wait: 3200 },
  ],
  verify: [`document.querySelectorAll('.card').length === 3`, `!document.querySelector('#k1 .done')`],
  expect: [],
  why: 'Steps are ticked and unticked, one is dragged up, three are deleted one after the other: each press does what it says.',
};
