// Throws out whatever appears beside its own nodes, and strips attributes from <html>. `removed` counts the throws:
// somebody who always comes back would count for ever.
window.removed = 0;
// Its own are plain elements: whoever was quicker than this script is foreign all the same.
const isOwn = (node) => !node.localName.includes('-');
const present = [...document.documentElement.children, ...document.body.children];
const allowed = new Set(present.filter(isOwn));
const guarded = [document.documentElement, document.body];

function clean() {
  for (const parent of guarded) {
    for (const node of [...parent.children]) {
      if (allowed.has(node) || guarded.includes(node)) continue;
      window.removed++;
      node.remove();
    }
  }
  for (const name of document.documentElement.getAttributeNames()) {
    if (name !== 'lang') document.documentElement.removeAttribute(name);
  }
}

new MutationObserver(clean).observe(document, { childList: true, subtree: true, attributes: true });
clean();
