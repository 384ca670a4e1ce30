// With `waymark.js`, or `?full` with `waymark.full.js`, which comes before them.
const wishes = new URLSearchParams(location.search);
const script = document.createElement('script');
script.src = wishes.has('full') ? '/waymark.full.js' : '/waymark.js';
document.head.append(script);

// 100,000 marks, or `?n=` of them, thousands of them in the window at a time. `gaps` holds the longest pause between two frames so far, in ms.
const COUNT = Number(wishes.get('n') ?? 100_000);
const marks = document.createDocumentFragment();
for (let index = 0; index < COUNT; index++) {
  const mark = document.createElement('b');
  mark.setAttribute('data-waymark-touchpoint', `huge.item-${index}`);
  mark.textContent = 'x ';
  marks.append(mark);
}
document.querySelector('#marks').append(marks);
window.gaps = { longest: 0, frames: 0 };
let before = 0;
const frame = (now) => {
  if (before) window.gaps.longest = Math.max(window.gaps.longest, now - before);
  window.gaps.frames++;
  before = now;
  requestAnimationFrame(frame);
};
requestAnimationFrame(frame);
