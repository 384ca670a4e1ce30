import { addToCart } from './cart-store.js';

const form = document.getElementById('buy-form');
const favourite = document.getElementById('favourite');

function toggleFavourite() {
  const on = favourite.getAttribute('aria-pressed') !== 'true';
  favourite.setAttribute('aria-pressed', String(on));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const size = new FormData(form).get('size');
  document.getElementById('size-error').hidden = Boolean(size);
  if (!size) {
    form.querySelector('input[name=size]').focus();
    return;
  }
  addToCart(`${form.dataset.slug}.${form.dataset.colour}.${size}`);
  location.assign(form.action);
});

for (const radio of form.querySelectorAll('input[name=size]')) {
  radio.addEventListener('change', () => {
    document.getElementById('size-error').hidden = true;
  });
}

favourite.addEventListener('click', toggleFavourite);

/** One-letter shortcuts, as many shops have: F favourite, N newsletter, G size guide, / to the menu. */
const SHORTCUTS = {
  f: toggleFavourite,
  n: () => document.getElementById('newsletter').showModal(),
  g: () => document.getElementById('size-guide').toggleAttribute('open'),
  '/': () => document.getElementById('nav-coats').focus(),
};

function isTyping(target) {
  return target instanceof Element && target.matches('input:not([type=radio]), textarea, select');
}

document.addEventListener('keydown', (event) => {
  const act = SHORTCUTS[event.key];
  if (!act || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  event.preventDefault();
  // counted, so that a test can say that none was set off
  const root = document.documentElement;
  root.dataset.shortcuts = String(Number(root.dataset.shortcuts ?? 0) + 1);
  if (!document.querySelector('dialog[open]')) act();
});
