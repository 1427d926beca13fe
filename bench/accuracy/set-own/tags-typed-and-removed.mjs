export default {
  id: 'tags-typed-and-removed',
  title: 'Tags typed and taken back',
  html: `
<style>.tags{display:flex;gap:6px;flex-wrap:wrap;border:1px solid #999;padding:8px;width:480px}.tag{background:#e0e7ff;border-radius:10px;padding:2px 10px}.tags input{border:0;outline:0;flex:1}</style>
<h1>New recipe</h1><div class="tags" id="box"><input id="q" placeholder="Add a tag"></div>
<script>
q.onkeydown = (e) => { if (e.key === 'Enter' && q.value.trim()) { const s = document.createElement('span'); s.className = 'tag'; s.textContent = q.value; box.insertBefore(s, q); q.value = '' } else if (e.key === 'Backspace' && !q.value && q.previousElementSibling) q.previousElementSibling.remove() }
</script>`,
  steps: [
    ...['soup', 'winter', 'leek', 'vegan', 'cheap'].flatMap((t) => [
      { type: `${t}\n`, ...(t === 'soup' ? { into: '#q' } : {}), gap: 70 },
      { wait: 120 },
    ]),
    { wait: 600 },
    { key: 'Backspace', times: 4, gap: 170 },
    { wait: 500 },
    { type: 'pea\n' },
    { wait: 1500 },
  ],
  verify: `document.querySelectorAll('.tag').length === 2`,
  expect: [],
  why: 'Five tags by Enter, four of them taken back, another one added.',
};
