// Two traps at once, as libraries do it: whatever gets the focus outside gives it back; whatever loses it takes it back.
const trap = document.querySelector('#trap');
const first = document.querySelector('#first');
window.pulls = 0;

function pullBack() {
  window.pulls++;
  first.focus();
}

document.addEventListener(
  'focusin',
  (event) => {
    if (trap.contains(event.target)) return;
    event.stopImmediatePropagation();
    pullBack();
  },
  true,
);
trap.addEventListener('focusout', () => {
  setTimeout(() => {
    if (!trap.contains(document.activeElement)) pullBack();
  });
});
first.focus();
