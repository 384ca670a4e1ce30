const KEY = 'duggvik-cookies';
const banner = document.getElementById('cookie-banner');

function answer(choice) {
  localStorage.setItem(KEY, choice);
  banner.hidden = true;
}

banner.hidden = localStorage.getItem(KEY) !== null;
document.getElementById('cookie-accept').addEventListener('click', () => answer('all'));
document.getElementById('cookie-decline').addEventListener('click', () => answer('needed'));
