export default {
  id: 'tags-taken-back-with-backspace',
  title: 'Tags added and then deleted with Backspace',
  widgets: ['tomselect'],
  html: `
<h1>Filter recipes</h1><label for="tags">Ingredients</label>
<select id="tags" multiple placeholder="Add an ingredient">${['Apple', 'Basil', 'Carrot', 'Dill', 'Egg', 'Fennel', 'Garlic', 'Honey', 'Leek', 'Mint', 'Onion', 'Plum'].map((t, i) => `<option value="${t}"${i < 5 ? ' selected' : ''}>${t}</option>`).join('')}</select>
<p id="n"></p><ul id="list"></ul>
<script>window.ts = new TomSelect('#tags', { plugins: ['remove_button'] }); const show = () => { n.textContent = (40 - 4 * ts.items.length) + ' recipes' }; ts.on('change', show); show()</script>`,
  steps: [
    { click: '.ts-control', at: [0.8, 0.5] },
    { wait: 500 },
    { click: '.ts-dropdown [data-value=Fennel]' },
    { wait: 350 },
    { click: '.ts-dropdown [data-value=Garlic]' },
    { wait: 350 },
    { type: 'mi', gap: 110 },
    { wait: 400 },
    { key: 'Enter' },
    { wait: 900 },
    { key: 'Backspace', times: 7, gap: 150 },
    { wait: 700 },
    { click: '.ts-control .item[data-value=Apple] .remove' },
    { wait: 500 },
    { key: 'ArrowDown', times: 8, gap: 120 },
    { key: 'Enter' },
    { wait: 3200 },
  ],
  verify: [`window.ts.items.length === 3`, `!window.ts.items.includes('Apple') && !window.ts.items.includes('Mint')`],
  expect: [],
  why: 'Each Backspace takes away a letter of the search or a tag, the arrow keys walk through the list: the person starts over with the filter.',
};
