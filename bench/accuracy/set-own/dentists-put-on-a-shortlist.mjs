export default {
  id: 'dentists-put-on-a-shortlist',
  title: 'Dentists on a phone, each put on the shortlist by its heart and left again',
  device: 'mobile',
  html: `<style>body{padding:0;background:#f2f5f8}header{background:#0b5fa5;color:#fff;padding:12px 16px;display:flex;justify-content:space-between}main{padding:12px 16px}.card{display:block;background:#fff;border:1px solid #d5dde5;border-radius:10px;padding:14px;margin:0 0 12px;color:inherit;text-decoration:none}.tag{display:inline-block;background:#d9f2e0;color:#116633;border-radius:9px;padding:0 8px;font-size:14px}.no{background:#fbe3e1;color:#98201a;border-radius:10px;padding:14px}#save{width:100%;padding:14px;border:1px solid #0b5fa5;border-radius:10px;background:#fff;color:#0b5fa5}#save[aria-pressed=true]{background:#0b5fa5;color:#fff}.heart{color:#c2185b;float:right}</style><header><b>Find a dentist</b><span id="t"></span></header><main><h1 style="font-size:22px">Near BS3 · 4 practices</h1><a class="card" id="p0" href="/practice/0"><span class="heart" data-i="0"></span><b>Mill Lane Dental</b><br>0.4 miles · ★ 4.6<br><span class="tag">Taking new patients</span></a><a class="card" id="p1" href="/practice/1"><span class="heart" data-i="1"></span><b>Harbour Smiles</b><br>0.9 miles · ★ 4.5<br><span class="tag">Taking new patients</span></a><a class="card" id="p2" href="/practice/2"><span class="heart" data-i="2"></span><b>Dr Okafor & Partners</b><br>1.4 miles · ★ 4.4<br><span class="tag">Taking new patients</span></a><a class="card" id="p3" href="/practice/3"><span class="heart" data-i="3"></span><b>Station Road Dentists</b><br>1.9 miles · ★ 4.3<br><span class="tag">Taking new patients</span></a><p style="font-size:13px;color:#567">Updated weekly by the practices.</p></main>
<script>
const clock = () => { t.textContent = new Date().toTimeString().slice(0, 8) }; clock(); setInterval(clock, 1000)
navigator.sendBeacon && navigator.sendBeacon('/collect', 'view=list')
const hearts = () => { const s = JSON.parse(localStorage.short || '[]'); document.querySelectorAll('.heart').forEach((x) => { x.textContent = s.includes(+x.dataset.i) ? '♥ saved' : '' }) }; addEventListener('pageshow', hearts)
</script>`,
  pages: {
    '/practice/0': `<style>body{padding:0;background:#f2f5f8}header{background:#0b5fa5;color:#fff;padding:12px 16px;display:flex;justify-content:space-between}main{padding:12px 16px}.card{display:block;background:#fff;border:1px solid #d5dde5;border-radius:10px;padding:14px;margin:0 0 12px;color:inherit;text-decoration:none}.tag{display:inline-block;background:#d9f2e0;color:#116633;border-radius:9px;padding:0 8px;font-size:14px}.no{background:#fbe3e1;color:#98201a;border-radius:10px;padding:14px}#save{width:100%;padding:14px;border:1px solid #0b5fa5;border-radius:10px;background:#fff;color:#0b5fa5}#save[aria-pressed=true]{background:#0b5fa5;color:#fff}.heart{color:#c2185b;float:right}</style><header><b>Find a dentist</b><a href="/" style="color:#fff">All practices</a></header><main><h1 style="font-size:22px">Mill Lane Dental</h1><p><span class="tag">Taking new patients</span></p><button id="save" aria-pressed="false">♡ Add to my shortlist</button><p>Open Mon to Fri, 8.30 to 17.30. Parking behind the house.</p><p>Check-up £26.80, hygienist £48.</p></main>
<script>
const list = new Set(JSON.parse(localStorage.short || '[]'))
const draw = () => { save.setAttribute('aria-pressed', list.has(0)); save.textContent = list.has(0) ? '♥ On your shortlist' : '♡ Add to my shortlist' }
draw(); save.onclick = () => { list.has(0) ? list.delete(0) : list.add(0); localStorage.short = JSON.stringify([...list]); draw() }
</script>`,
    '/practice/1': `<style>body{padding:0;background:#f2f5f8}header{background:#0b5fa5;color:#fff;padding:12px 16px;display:flex;justify-content:space-between}main{padding:12px 16px}.card{display:block;background:#fff;border:1px solid #d5dde5;border-radius:10px;padding:14px;margin:0 0 12px;color:inherit;text-decoration:none}.tag{display:inline-block;background:#d9f2e0;color:#116633;border-radius:9px;padding:0 8px;font-size:14px}.no{background:#fbe3e1;color:#98201a;border-radius:10px;padding:14px}#save{width:100%;padding:14px;border:1px solid #0b5fa5;border-radius:10px;background:#fff;color:#0b5fa5}#save[aria-pressed=true]{background:#0b5fa5;color:#fff}.heart{color:#c2185b;float:right}</style><header><b>Find a dentist</b><a href="/" style="color:#fff">All practices</a></header><main><h1 style="font-size:22px">Harbour Smiles</h1><p><span class="tag">Taking new patients</span></p><button id="save" aria-pressed="false">♡ Add to my shortlist</button><p>Open Mon to Fri, 8.30 to 17.30. Parking behind the house.</p><p>Check-up £26.80, hygienist £48.</p></main>
<script>
const list = new Set(JSON.parse(localStorage.short || '[]'))
const draw = () => { save.setAttribute('aria-pressed', list.has(1)); save.textContent = list.has(1) ? '♥ On your shortlist' : '♡ Add to my shortlist' }
draw(); save.onclick = () => { list.has(1) ? list.delete(1) : list.add(1); localStorage.short = JSON.stringify([...list]); draw() }
</script>`,
    '/practice/2': `<style>body{padding:0;background:#f2f5f8}header{background:#0b5fa5;color:#fff;padding:12px 16px;display:flex;justify-content:space-between}main{padding:12px 16px}.card{display:block;background:#fff;border:1px solid #d5dde5;border-radius:10px;padding:14px;margin:0 0 12px;color:inherit;text-decoration:none}.tag{display:inline-block;background:#d9f2e0;color:#116633;border-radius:9px;padding:0 8px;font-size:14px}.no{background:#fbe3e1;color:#98201a;border-radius:10px;padding:14px}#save{width:100%;padding:14px;border:1px solid #0b5fa5;border-radius:10px;background:#fff;color:#0b5fa5}#save[aria-pressed=true]{background:#0b5fa5;color:#fff}.heart{color:#c2185b;float:right}</style><header><b>Find a dentist</b><a href="/" style="color:#fff">All practices</a></header><main><h1 style="font-size:22px">Dr Okafor & Partners</h1><p><span class="tag">Taking new patients</span></p><button id="save" aria-pressed="false">♡ Add to my shortlist</button><p>Open Mon to Fri, 8.30 to 17.30. Parking behind the house.</p><p>Check-up £26.80, hygienist £48.</p></main>
<script>
const list = new Set(JSON.parse(localStorage.short || '[]'))
const draw = () => { save.setAttribute('aria-pressed', list.has(2)); save.textContent = list.has(2) ? '♥ On your shortlist' : '♡ Add to my shortlist' }
draw(); save.onclick = () => { list.has(2) ? list.delete(2) : list.add(2); localStorage.short = JSON.stringify([...list]); draw() }
</script>`,
    '/practice/3': `<style>body{padding:0;background:#f2f5f8}header{background:#0b5fa5;color:#fff;padding:12px 16px;display:flex;justify-content:space-between}main{padding:12px 16px}.card{display:block;background:#fff;border:1px solid #d5dde5;border-radius:10px;padding:14px;margin:0 0 12px;color:inherit;text-decoration:none}.tag{display:inline-block;background:#d9f2e0;color:#116633;border-radius:9px;padding:0 8px;font-size:14px}.no{background:#fbe3e1;color:#98201a;border-radius:10px;padding:14px}#save{width:100%;padding:14px;border:1px solid #0b5fa5;border-radius:10px;background:#fff;color:#0b5fa5}#save[aria-pressed=true]{background:#0b5fa5;color:#fff}.heart{color:#c2185b;float:right}</style><header><b>Find a dentist</b><a href="/" style="color:#fff">All practices</a></header><main><h1 style="font-size:22px">Station Road Dentists</h1><p><span class="tag">Taking new patients</span></p><button id="save" aria-pressed="false">♡ Add to my shortlist</button><p>Open Mon to Fri, 8.30 to 17.30. Parking behind the house.</p><p>Check-up £26.80, hygienist £48.</p></main>
<script>
const list = new Set(JSON.parse(localStorage.short || '[]'))
const draw = () => { save.setAttribute('aria-pressed', list.has(3)); save.textContent = list.has(3) ? '♥ On your shortlist' : '♡ Add to my shortlist' }
draw(); save.onclick = () => { list.has(3) ? list.delete(3) : list.add(3); localStorage.short = JSON.stringify([...list]); draw() }
</script>`,
  },
  routes: {
    'POST /collect': {
      status: 204,
    },
  },
  steps: [
    {
      wait: 1800,
    },
    {
      tap: '#p0',
    },
    {
      until: '#save',
    },
    {
      wait: 1300,
    },
    {
      tap: '#save',
    },
    {
      wait: 1000,
    },
    {
      back: true,
    },
    {
      until: '#p1',
    },
    {
      wait: 1700,
    },
    {
      tap: '#p1',
    },
    {
      until: '#save',
    },
    {
      wait: 1300,
    },
    {
      tap: '#save',
    },
    {
      wait: 1000,
    },
    {
      back: true,
    },
    {
      until: '#p2',
    },
    {
      wait: 1700,
    },
    {
      tap: '#p2',
    },
    {
      until: '#save',
    },
    {
      wait: 1300,
    },
    {
      tap: '#save',
    },
    {
      wait: 1000,
    },
    {
      back: true,
    },
    {
      until: '#p3',
    },
    {
      wait: 1700,
    },
    {
      wait: 3000,
    },
  ],
  verify: ["location.pathname === '/'", 'JSON.parse(localStorage.short).length === 3'],
  expect: [],
  why: 'Each practice is opened to press its heart, which fills at once; then back to the list for the next. Done what was meant.',
};
