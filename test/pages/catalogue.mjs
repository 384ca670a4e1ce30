/** Coats with what each says in English and in Swedish. */
const COATS = [
  ['skur', 'Skur', 'Long and light, for everyday rain', 'Lång och lätt, för vardagsregn', 1290],
  ['dis', 'Dis', 'Short, for the bicycle', 'Kort, för cykeln', 990],
  ['kust', 'Kust', 'Heavy, for storms at sea', 'Tung, för storm till havs', 1890],
  ['bris', 'Bris', 'A windbreaker that packs small', 'En vindjacka som packas liten', 790],
  ['dagg', 'Dagg', 'For children who jump into puddles', 'För barn som hoppar i pölar', 590],
];
const WORDS = {
  en: {
    title: 'Raincoats',
    add: 'Add to cart',
    news: 'News by mail',
    mail: 'Your e-mail address',
    send: 'Subscribe',
    returns: 'Returns',
    sizes: 'Size guide',
    stores: 'Our shops',
  },
  sv: {
    title: 'Regnkappor',
    add: 'Lägg i varukorgen',
    news: 'Nyheter med e-post',
    mail: 'Din e-postadress',
    send: 'Prenumerera',
    returns: 'Returer',
    sizes: 'Storleksguide',
    stores: 'Våra butiker',
  },
};

/** `data-is` is for the test alone: it says what each element is, whatever the page looks like. */
const link = (is, href, words) => `<a data-is="${is}" href="${href}">${words}</a>`;

function links(words) {
  return [
    link('returns', '/returns', words.returns),
    link('sizes', '/sizes', words.sizes),
    link('stores', '/stores', words.stores),
  ];
}

function coat(language) {
  return ([id, name, english, swedish, price]) =>
    `<article class="coat"><h2 data-is="name ${id}">${name}</h2><p data-is="about ${id}">${language === 'sv' ? swedish : english}</p>
<p class="price" data-is="price ${id}">${price} kr</p><form action="/cart/${id}"><button data-is="add ${id}">${WORDS[language].add}</button></form></article>`;
}

function newsletter(words) {
  return `<section class="news"><h2>${words.news}</h2><form action="/news"><label>${words.mail} <input data-is="mail" name="mail" type="email"></label>
<button data-is="send">${words.send}</button></form></section>`;
}

function first(language) {
  const words = WORDS[language];
  return `<header><nav>${links(words).join(' ')}</nav></header><main><h1 data-is="title">${words.title}</h1>
<div class="coats">${COATS.map(coat(language)).join('')}</div>${newsletter(words)}</main><footer>© Duggvik</footer>`;
}

/** The same shop in other markup: other elements around, other classes, a banner above everything. */
function restyled() {
  const words = WORDS.en;
  const card = ([id, name, about, , price]) =>
    `<li class="tile tile--large"><div class="tile__top"><h3 data-is="name ${id}">${name}</h3><span data-is="price ${id}">${price} kr</span></div>
<div class="tile__body"><p data-is="about ${id}">${about}</p></div><form class="tile__buy" action="/cart/${id}"><button class="cta cta-dark" data-is="add ${id}">${words.add}</button></form></li>`;
  return `<div class="page"><div class="banner"><p>Free delivery all week</p><button>Close</button></div><div role="banner" class="top"><ul>${links(
    words,
  )
    .map((one) => `<li>${one}</li>`)
    .join(
      '',
    )}</ul></div><div role="main"><div class="hero"><h1 data-is="title">${words.title}</h1></div>
<ul class="grid">${COATS.map(card).join('')}</ul><div class="split"><div></div>${newsletter(words)}</div></div></div>`;
}

/** The same parts in another order; one coat is no longer sold, and one is new. */
function reordered() {
  const words = WORDS.en;
  const kept = COATS.filter(([id]) => id !== 'kust').reverse();
  const fresh = ['fjord', 'Fjord', 'For long days on the water', '', 2190];
  return `<main>${newsletter(words)}<h1 data-is="title">${words.title}</h1><div class="coats">${[fresh, ...kept].map(coat('en')).join('')}</div></main>
<footer><nav>${links(words).reverse().join(' ')}</nav>© Duggvik</footer>`;
}

const VERSIONS = {
  first: () => first('en'),
  restyled,
  reordered,
  translated: () => first('sv'),
};

/**
 * A shop's page and three redesigns of it, under one address: the cookie `design` says which.
 * @param {string} cookies as the request carries them
 */
export function cataloguePage(cookies = '') {
  const [, design = 'first'] = /design=(\w+)/.exec(cookies) ?? [];
  const body = (VERSIONS[design] ?? VERSIONS.first)();
  const style =
    'body{font:16px/1.5 sans-serif;margin:0;padding:24px}.coats,.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;padding:0}li{list-style:none}nav a{margin-right:16px}.banner{background:#eee;padding:16px}';
  return `<!doctype html><html lang="${design === 'translated' ? 'sv' : 'en'}"><meta charset="utf-8"><title>Raincoats</title><style>${style}</style>${body}</html>`;
}
