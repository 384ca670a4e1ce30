import { countItems } from './cart-store.js';

function showCount() {
  const badge = document.getElementById('cart-count');
  if (!badge) return;
  const count = countItems();
  badge.textContent = String(count);
  badge.hidden = count === 0;
}

showCount();
// a page that comes back from the back-forward cache has an old number
addEventListener('pageshow', showCount);
document.addEventListener('cart-changed', showCount);
