// As libraries of components do it: no dialog element, only boxes that a class shows and hides.
const by = (selector) => document.querySelector(selector);
by('#open').addEventListener('click', () => by('#modal').classList.add('active'));
by('#close').addEventListener('click', () => by('#modal').classList.remove('active'));
by('#accept').addEventListener('click', () => by('#banner').remove());
