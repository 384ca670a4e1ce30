const form = document.getElementById('friend-form');
const email = document.getElementById('friend-email');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const good = email.checkValidity();
  document.getElementById('friend-error').hidden = good;
  document.getElementById('friend-sent').hidden = !good;
  if (good) form.reset();
  else email.focus();
});
