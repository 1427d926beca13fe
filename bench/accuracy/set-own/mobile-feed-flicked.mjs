export default {
  id: 'mobile-feed-flicked',
  title: 'Flicking through a feed on a phone, pulled to refresh once',
  device: 'mobile',
  html: `
<style>.card{border:1px solid #ccc;border-radius:12px;padding:18px;margin:12px 0;height:220px}</style>
<h1>Feed</h1><div id="feed">${Array.from({ length: 8 }, (_, i) => `<article class="card" onclick="window.opened = 1">Post ${i + 1}</article>`).join('')}</div>
<script>let n = 8; new IntersectionObserver((es) => { if (es[0].isIntersecting && n < 40) { for (let k = 0; k < 6; k++) { const a = document.createElement('article'); a.className = 'card'; a.textContent = 'Post ' + ++n; feed.append(a) } } }, { rootMargin: '400px' }).observe(document.body.appendChild(Object.assign(document.createElement('div'), { style: 'height:1px' })))</script>`,
  steps: [
    { repeat: 6, gap: 260, steps: [{ swipe: [195, 640], by: [0, -380], ms: 120 }] },
    { wait: 900 },
    { repeat: 3, gap: 240, steps: [{ swipe: [195, 260], by: [0, 400], ms: 120 }] },
    { wait: 1800 },
  ],
  // How far a flick carries is the browser's: that more posts came tells that the feed was scrolled.
  verify: `n > 14 && !window.opened`,
  expect: [],
  why: 'Down the feed, and a little back up to a post that was missed.',
};
