// Opens by its button, or at once with ?open. A second dialog opens over the first. Single keys are shortcuts, as in many shops.
const dialog = document.querySelector('#dialog');
const second = document.querySelector('#second');
window.hits = [];
addEventListener('keydown', (event) => window.hits.push(event.key));
document.querySelector('#open').addEventListener('click', () => dialog.showModal());
document.querySelector('#open-second').addEventListener('click', () => second.showModal());
if (new URLSearchParams(location.search).has('open')) dialog.showModal();
