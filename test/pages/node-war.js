// Throws out whatever appears beside its own nodes, and strips attributes from <html>. `removed` counts the throws:
// somebody who always comes back would count for ever.
window.removed = 0;
const allowed = new Set([...document.documentElement.children, ...document.body.children]);
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
