const dialog = document.getElementById('newsletter');
const form = document.getElementById('newsletter-form');
const email = document.getElementById('newsletter-email');

for (const opener of document.querySelectorAll('[data-open-newsletter]')) {
  opener.addEventListener('click', () => dialog.showModal());
}
document.getElementById('newsletter-close').addEventListener('click', () => dialog.close());

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const good = email.checkValidity();
  document.getElementById('newsletter-error').hidden = good;
  email.setAttribute('aria-invalid', String(!good));
  if (!good) {
    email.focus();
    return;
  }
  form.hidden = true;
  document.getElementById('newsletter-done').hidden = false;
  document.getElementById('newsletter-inbox').focus();
});
