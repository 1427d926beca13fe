export default {
  id: 'icon-inside-eats-the-click',
  title: 'A shop that works, with a button that only answers beside its icon',
  html: `
<style>.lay{display:flex;gap:30px}.pic{width:280px;height:220px;border-radius:12px;background:hsl(30 60% 70%)}.th{display:flex;gap:8px;margin-top:8px}.th a{width:50px;height:40px;border-radius:6px}.sw{display:inline-block;width:28px;height:28px;border-radius:50%;margin-right:8px;border:2px solid #fff;outline:1px solid #ccc;cursor:pointer}.sw.is-on{outline:2px solid #111}.keep{padding:12px 22px;border:1px solid #9ca3af;border-radius:8px;background:#fff;cursor:pointer}.keep:hover{background:#f9fafb}.keep.is-kept{background:#fee2e2}</style>
<h1>Armchair Holm</h1><div class="lay"><div><div class="pic" id="pic"></div><div class="th"><a href="#" class="js-thumb" id="t1" data-h="30" style="background:hsl(30 60% 70%)"></a><a href="#" class="js-thumb" id="t2" data-h="200" style="background:hsl(200 60% 70%)"></a><a href="#" class="js-thumb" id="t3" data-h="120" style="background:hsl(120 40% 60%)"></a></div></div>
<div><p><span class="sw js-sw" id="w1" style="background:#7c2d12"></span><span class="sw js-sw" id="w2" style="background:#1e3a8a"></span></p><p><button class="js-qty" data-d="-1">−</button> <output id="q">1</output> <button class="js-qty" id="plus" data-d="1">+</button></p><p id="sum">£320</p><button class="keep js-keep" id="keep" aria-label="Keep for later"><svg width="60" height="26" viewBox="0 0 60 26"><path d="M30 23 16 12a7 7 0 0 1 14-6 7 7 0 0 1 14 6z" fill="#e11d48"/><rect width="60" height="26" fill="transparent"/></svg></button></div></div>
<script>
document.addEventListener('click', (e) => {
  const t = e.target
  if (t.matches('.js-thumb')) { e.preventDefault(); pic.style.backgroundColor = 'hsl(' + t.dataset.h + ' 55% 68%)' }
  if (t.matches('.js-sw')) { document.querySelectorAll('.js-sw').forEach((s) => s.classList.toggle('is-on', s === t)) }
  if (t.matches('.js-qty')) { q.value = Math.max(1, Number(q.value) + Number(t.dataset.d)); sum.textContent = '£' + q.value * 320 }
  if (t.matches('.js-keep')) t.classList.add('is-kept')
})
</script>`,
  steps: [
    { click: '#t2' },
    { wait: 700 },
    { click: '#t3' },
    { wait: 900 },
    { click: '#w2' },
    { wait: 800 },
    { click: '#plus', times: 5, gap: 200 },
    { wait: 3000 },
    { click: '#keep' },
    { wait: 2900 },
    { click: '#keep', times: 5, gap: 220, jitter: 4 },
    { wait: 3600 },
    { click: '#keep', at: [0.06, 0.2] },
    { wait: 1500 },
  ],
  verify: `document.querySelector('#q').value === '6' && document.querySelector('#keep').matches('.is-kept')`,
  expect: [
    {
      signal: 'rage-click',
      target: '#keep',
      why: 'Everything else answers; the heart in the middle of this button takes the clicks and gives nothing.',
    },
  ],
  tolerate: ['dead-click'],
};
