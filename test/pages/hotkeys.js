// As Gmail, GitHub or Jira do it. `hits` holds every key the page heard, `clicks` how many clicks it stopped or took.
window.hits = [];
window.inputs = [];
window.clicks = 0;
const swallow = new URLSearchParams(location.search).has('swallow');

function onKey(event) {
  const shortcut = event.key.length === 1 || event.key === 'Enter' || event.key === 'Escape';
  if (!shortcut) return;
  window.hits.push(event.key);
  document.querySelector('#count').textContent = String(window.hits.length);
  event.preventDefault();
  if (swallow) event.stopImmediatePropagation();
}

for (const type of ['keydown', 'keypress', 'keyup']) addEventListener(type, onKey, true);
for (const type of ['beforeinput', 'input']) {
  addEventListener(type, (event) => window.inputs.push(event.data), true);
}
for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
  const hear = (event) => {
    if (type === 'click') window.clicks++;
    if (!swallow) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener(type, hear, true);
}
