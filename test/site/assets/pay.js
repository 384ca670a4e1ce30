const form = document.getElementById('card-form');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const good = form.checkValidity();
  document.getElementById('card-error').hidden = good;
  if (good) parent.postMessage('paid', document.body.dataset.shopOrigin);
});
