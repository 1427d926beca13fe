export default {
  id: 'flats-hearts-recycled-rows',
  title: 'Hearts on recycled rows of a virtual list, coloured by the Web Animations API',
  html: `
<style>#list{height:560px;width:720px;overflow-y:auto;border:1px solid #ddd;border-radius:12px;position:relative}#pad{position:relative}.row{position:absolute;left:0;right:0;height:100px;display:flex;align-items:center;gap:18px;padding:0 20px;border-bottom:1px solid #eee}.row i{width:110px;height:76px;border-radius:8px;background:#e2e8f0}.row span{flex:1}.heart{border:0;background:none;font-size:30px;line-height:1;color:#cbd5e1;cursor:pointer;width:52px;height:52px}</style>
<h1 style="margin:0 0 10px">3,000 flats in Hamburg</h1><div id="list"><div id="pad"></div></div>
<script>
const N = 3000, H = 100, saved = new Set(), pool = [], anim = new WeakMap()
pad.style.height = N * H + 'px'
const red = (b, ms) => { anim.get(b)?.cancel(); anim.set(b, b.animate([{ color: '#cbd5e1' }, { color: '#e11d48' }], { duration: ms, fill: 'forwards' })) }
for (let k = 0; k < 8; k++) { const r = document.createElement('div'); r.className = 'row'; r.innerHTML = '<i></i><span></span><button class="heart" aria-label="Save">♥</button>'; pad.append(r); pool.push(r)
  const b = r.lastChild; b.addEventListener('click', () => { const id = r.idx; if (saved.delete(id)) anim.get(b)?.cancel(); else { saved.add(id); red(b, 180) } localStorage.setItem('saved', [...saved]) }) }
function paint() { const from = Math.floor(list.scrollTop / H); for (let i = from; i < Math.min(N, from + 8); i++) { const r = pool[i % 8]; if (r.idx === i) continue; r.idx = i; r.style.top = i * H + 'px'; r.children[1].textContent = (2 + i % 4) + ' rooms, €' + (690 + (i * 53) % 900) + ', flat no. ' + (i + 1); const b = r.lastChild; anim.get(b)?.cancel(); if (saved.has(i)) red(b, 0) } }
list.addEventListener('scroll', paint); paint()
</script>`,
  steps: [
    { wait: 900 },
    { click: [690, 230], approach: 450 },
    { wait: 900 },
    { click: [690, 330], approach: 260 },
    { wait: 700 },
    { click: [690, 430], approach: 260 },
    { wait: 900 },
    { wheel: 100, times: 4, gap: 110 },
    { wait: 900 },
    { click: [690, 430], approach: 100 },
    { wait: 800 },
    { click: [690, 430], times: 4, gap: 460 },
    { wait: 1000 },
    { wheel: 100, times: 4, gap: 110 },
    { wait: 1000 },
    { click: [690, 330], approach: 260 },
    { wait: 600 },
    { click: [690, 230], approach: 260 },
    { wait: 3200 },
  ],
  verify: ['saved.size === 6', "document.querySelectorAll('.row').length === 8"],
  expect: [],
  why: 'Each click turns a heart red or grey at once; rows are recycled while scrolling and the colour is an animation, so that the document does not change.',
};
