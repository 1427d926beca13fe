export default {
  id: 'task-delete-eaten-by-sortable-card',
  title: 'Delete on a card of a dnd-kit list without an activation distance begins a drag instead',
  widgets: ['dndkit'],
  html: `<style>main{max-width:480px}.card{display:flex;justify-content:space-between;align-items:center;border:1px solid #e2e8f0;border-radius:8px;padding:8px 12px;margin:6px 0;background:#fff;touch-action:none}.del{width:34px;height:34px;border:0;border-radius:6px;background:#fee2e2;cursor:pointer}footer{color:#64748b}</style>
<div id="root"></div>
<script>
const { React, createRoot, DndContext, PointerSensor, useSensor, useSensors, closestCenter, SortableContext, verticalListSortingStrategy, useSortable, arrayMove, toStyle } = DndKit, h = React.createElement
const FIRST = ['Call the plumber', 'Book the train to Bern', 'Return the library books', 'Ask Tom about the key', 'Renew the passport'].map((text, i) => ({ id: 'k' + i, text }))
function Card({ task, remove }) {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: task.id })
  return h('div', { ref: setNodeRef, id: task.id, className: 'card', style: { transform: toStyle(transform), transition, opacity: isDragging ? 0.6 : 1 }, ...attributes, ...listeners },
    h('span', null, task.text), h('button', { className: 'del', 'aria-label': 'Delete', onClick: () => remove(task.id) }, '✕'))
}
function App() {
  const [list, setList] = React.useState(FIRST), [ago, setAgo] = React.useState(0)
  React.useEffect(() => { const t = setInterval(() => setAgo((s) => s + 1), 1000); return () => clearInterval(t) }, [])
  const place = (id) => list.findIndex((task) => task.id === id)
  return h('main', null, h('h1', null, 'This week'), h('p', null, list.length + ' tasks'),
    h(DndContext, { sensors: useSensors(useSensor(PointerSensor)), collisionDetection: closestCenter, onDragEnd: ({ active, over }) => over && active.id !== over.id && setList((l) => arrayMove(l, place(active.id), place(over.id))) },
      h(SortableContext, { items: list, strategy: verticalListSortingStrategy }, list.map((task) => h(Card, { key: task.id, task, remove: (id) => setList((l) => l.filter((other) => other.id !== id)) })))),
    h('footer', null, 'Last synchronised ' + ago + ' s ago'))
}
createRoot(document.getElementById('root')).render(h(App))
</script>`,
  steps: [
    { wait: 900 },
    { click: '#k2 .del' },
    { wait: 3000 },
    { click: '#k2 .del', times: 7, gap: 230, jitter: 2 },
    { wait: 3600 },
  ],
  verify: [`document.querySelectorAll('.card').length === 5`],
  expect: [
    {
      signal: 'rage-click',
      target: '#k2 .del, #k2',
      why: 'The card only flinches as if it were to be dragged; seven fast clicks on the cross delete nothing.',
    },
  ],
  tolerate: ['dead-click'],
};
