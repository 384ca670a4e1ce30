// How many marks: ?n=100, 1000 (the default) or 5000. At least 400 cards, so that the page is long in any case.
const MOST = 20_000;
const asked = Number(new URLSearchParams(location.search).get('n') ?? 1_000);
const marks = Math.min(Number.isFinite(asked) ? asked : 1_000, MOST);

function card(index) {
  const element = document.createElement('article');
  element.className = 'card';
  element.style.marginBlock = '6px';
  if (index < marks) element.setAttribute('data-waymark-touchpoint', `list.item-${index}`);
  element.append(
    Object.assign(document.createElement('h2'), { textContent: `Item ${index}` }),
    Object.assign(document.createElement('p'), { textContent: 'A coat for rain.' }),
    Object.assign(document.createElement('button'), { textContent: 'Choose' }),
  );
  return element;
}

const cards = document.createDocumentFragment();
for (let index = 0; index < Math.max(marks, 400); index++) cards.append(card(index));
document.querySelector('#cards').append(cards);
window.marks = { count: marks };
