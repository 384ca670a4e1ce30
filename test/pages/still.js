// What the page measures of itself as the web's own tools do: `told` holds every entry, with its elements by name.
const nameOf = (node) => (node instanceof Element ? node.id || node.localName : null);
window.told = [];
const TYPES = ['paint', 'largest-contentful-paint', 'layout-shift', 'event'];
for (const type of TYPES.filter((each) => PerformanceObserver.supportedEntryTypes.includes(each))) {
  new PerformanceObserver((list) => {
    for (const {
      name,
      startTime,
      duration,
      value,
      element,
      target,
      interactionId,
    } of list.getEntries()) {
      const about = { element: nameOf(element), target: nameOf(target) };
      window.told.push({ type, name, startTime, duration, value, interactionId, ...about });
    }
  }).observe({ type, buffered: true, durationThreshold: 104 });
}

function block(ms) {
  const since = performance.now();
  while (performance.now() - since < ms);
}

// Busy for a while with its own affairs: whatever is pressed then is answered late.
window.keepBusy = (frames) => {
  requestAnimationFrame(() => {
    block(700);
    if (frames > 1) window.keepBusy(frames - 1);
  });
};
// A shift that is the page's own.
window.move = () => {
  document.querySelector('#heading').style.marginTop = '300px';
};
addEventListener('click', ({ target }) => {
  if (target.id !== 'slow') return;
  block(700);
  target.textContent = 'Slow, but done';
});
