// Routes as frameworks do them: the address first, the title and the view a frame later, new elements each time.
const STAGES = { home: 'consideration', cart: 'consideration purchase', pay: 'purchase' };
const view = document.querySelector('#view');
const at = () => new URLSearchParams(location.search).get('view') ?? 'home';

function render() {
  const name = at();
  document.title = `The ${name} view`;
  document.querySelector('meta[name="waymark:stage"]').content = STAGES[name] ?? '';
  const title = Object.assign(document.createElement('h1'), { textContent: document.title });
  title.setAttribute('data-waymark-touchpoint', `spa.${name}`);
  view.replaceChildren(title);
}

const route = () => requestAnimationFrame(render);

for (const link of document.querySelectorAll('a[href^="/spa"]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState({ from: at() }, '', link.href);
    route();
  });
}
document.querySelector('#replace').addEventListener('click', () => {
  history.replaceState({}, '', '/spa?view=pay');
  route();
});
document.querySelector('#same').addEventListener('click', () => {
  history.replaceState({ scroll: scrollY }, '');
});
document.querySelector('#back').addEventListener('click', () => history.back());
addEventListener('popstate', route);

/** A route through the Navigation API, where the browser has it: `goByNavigation('cart')`. */
window.goByNavigation = (name) => {
  navigation.addEventListener(
    'navigate',
    (event) => event.intercept({ handler: async () => render() }),
    {
      once: true,
    },
  );
  return navigation.navigate(`/spa?view=${name}`).finished.then(() => true);
};
render();
