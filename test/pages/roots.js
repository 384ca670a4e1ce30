// A form with a mark in an open and one in a closed shadow root; `#late` adds a mark to both. `clickIn(name, selector)` says where to click.
const roots = new Map();
for (const mode of ['open', 'closed']) {
  customElements.define(
    `zoo-${mode}`,
    class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode });
        root.innerHTML = `<form><button data-waymark-touchpoint="roots.${mode}">In ${mode}</button></form><p style="margin-top:60px"></p>`;
        root.firstChild.addEventListener('submit', (event) => event.preventDefault());
        roots.set(mode, root);
      }
    },
  );
}
document.querySelector('#late').addEventListener('click', () => {
  for (const [mode, root] of roots) {
    root.querySelector('p').innerHTML =
      `<button type="button" data-waymark-touchpoint="roots.late-${mode}">Late</button>`;
  }
});
document.querySelector('#foreign').src =
  `${location.origin.replace('pages.', 'frame.')}/probe-frame`;

/** The middle of an element inside of a root, in CSS px of the window. */
window.middleIn = (mode, selector) => {
  const { x, y, width, height } = roots.get(mode).querySelector(selector).getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};
